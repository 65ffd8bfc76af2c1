package org.racetozero.registry.domain.reference;

import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.quantity.Text;

/**
 * Published data that calculations look things up in, in one or several versions.
 *
 * @param titles         in English and in Japanese
 * @param notes          what to know before using it, in English and in Japanese
 * @param defaultVersion code of the version that is read when none is named
 * @param versions       oldest first
 */
public record ReferenceDataset(
        String code,
        List<Text> titles,
        List<Text> notes,
        ReferenceBasis basis,
        String defaultVersion,
        List<ReferenceColumn> columns,
        List<ReferenceVersion> versions) {

    public Optional<ReferenceVersion> version(String wanted) {
        return versions.stream().filter(version -> version.code().equals(wanted)).findFirst();
    }

    public boolean has(String column) {
        return columns.stream().anyMatch(candidate -> candidate.name().equals(column));
    }
}
