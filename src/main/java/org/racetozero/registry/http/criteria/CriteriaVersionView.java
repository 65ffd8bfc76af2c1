package org.racetozero.registry.http.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.criteria.definition.Criterion;

/** One version of the campaign's criteria. */
public record CriteriaVersionView(
        String version,
        LocalDate publishedOn,
        LocalDate inForceOn,
        LocalDate bindsEarlierJoinersFrom,
        int maxDueMonths,
        String source,
        List<CriterionView> criteria) {

    /** The version with these of its criteria, as a partner applies them or as everybody does. */
    static CriteriaVersionView of(CriteriaVersion version, List<Criterion> criteria, Locale language) {
        return without(version, criteria.stream()
                .map(criterion -> CriterionView.of(criterion, language))
                .toList());
    }

    /** The version as it stands in the list of versions: without its criteria. */
    static CriteriaVersionView listed(CriteriaVersion version) {
        return without(version, null);
    }

    private static CriteriaVersionView without(CriteriaVersion version, List<CriterionView> criteria) {
        return new CriteriaVersionView(
                version.code(),
                version.publishedOn(),
                version.inForceOn(),
                version.bindsEarlierJoinersFrom(),
                version.maxDueMonths(),
                version.source(),
                criteria);
    }
}
