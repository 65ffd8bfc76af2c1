package org.racetozero.registry.domain.recognition;

import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.provenance.Origin;
import org.racetozero.registry.domain.provenance.Provenance;

/**
 * A milestone with the day it was reached first.
 *
 * @param evidence   the fact it rests on; of reports all of them, the earliest publication first
 * @param provenance whose statement the first of them is; null when unknown
 */
public record ReachedMilestone(
        MilestoneKind kind,
        LocalDate reachedOn,
        DateBasis dateBasis,
        List<MilestoneEvidence> evidence,
        Provenance provenance) {

    public ReachedMilestone {
        evidence = List.copyOf(evidence);
    }

    /** Whether nobody but somebody outside the campaign says so. */
    public boolean isThirdPartys() {
        return isThirdPartys(provenance);
    }

    /** Of how many years there is a public report; null where the milestone is another one. */
    public Integer reportedYears() {
        return kind == MilestoneKind.REPORTED
                ? (Integer) (int) evidence.stream().map(MilestoneEvidence::key).distinct().count()
                : null;
    }

    static boolean isThirdPartys(Provenance provenance) {
        return provenance != null
                && provenance.origin() == Origin.THIRD_PARTY
                && provenance.confirmedBy() == null
                && provenance.confirmedOn() == null;
    }
}
