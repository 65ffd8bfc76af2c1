package org.racetozero.registry.domain.reference;

import java.util.List;
import org.racetozero.registry.domain.quantity.Text;

/**
 * One edition of a data set, which never changes.
 *
 * @param notes in English and in Japanese; empty for none
 */
public record ReferenceVersion(
        String code,
        String publisher,
        String licence,
        String licenceUrl,
        ReferenceSource source,
        List<Text> notes) {
}
