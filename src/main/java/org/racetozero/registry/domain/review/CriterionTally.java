package org.racetozero.registry.domain.review;

import java.util.Map;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.criteria.definition.Criterion;

/**
 * How one criterion came out for the members of a partner.
 *
 * @param members how many members have each status; 0 for a status that is missing
 */
public record CriterionTally(Criterion criterion, Map<FindingStatus, Long> members) {

    public CriterionTally {
        members = Map.copyOf(members);
    }

    public long members(FindingStatus status) {
        return members.getOrDefault(status, 0L);
    }
}
