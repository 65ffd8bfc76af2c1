package org.racetozero.registry.domain.judgement;

import java.time.LocalDate;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.quantity.Text;

/**
 * A later due date granted on request, within what the criterion allows.
 *
 * @param criterion the criterion's id
 * @param partner   code of the only partner it was granted by; null for every view
 * @param until     the new due date
 * @param grantedBy who granted it
 */
public record Extension(
        String criterion,
        String partner,
        LocalDate until,
        Text reason,
        String grantedBy,
        LocalDate grantedOn) implements MemberFact {

    /** The same, granted that day unless it says another. */
    public Extension dated(LocalDate today) {
        return grantedOn != null ? this : new Extension(criterion, partner, until, reason, grantedBy, today);
    }

    @Override
    public LocalDate ownDate() {
        return grantedOn;
    }
}
