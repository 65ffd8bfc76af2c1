package org.racetozero.registry.domain.criteria.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One published version of the Race to Zero criteria.
 *
 * @param code                    "3.0"
 * @param inForceOn               the first day on which whoever joins is bound by it
 * @param bindsEarlierJoinersFrom the first day on which whoever joined before is bound by it
 * @param maxDueMonths            the latest any partner may set a due date, in months after joining
 * @param source                  where its dates were read
 * @param criteria                all it asks, including what it takes over from earlier versions
 */
public record CriteriaVersion(
        String code,
        LocalDate publishedOn,
        LocalDate inForceOn,
        LocalDate bindsEarlierJoinersFrom,
        int maxDueMonths,
        String source,
        List<Criterion> criteria) {

    public CriteriaVersion {
        criteria = List.copyOf(criteria);
    }

    public Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    /** The first day on which it binds a member whose clock started then; null stands for one that has not joined. */
    public LocalDate bindsFrom(LocalDate clockStart) {
        return clockStart == null || !clockStart.isBefore(inForceOn) ? inForceOn : bindsEarlierJoinersFrom;
    }
}
