package org.racetozero.registry.http.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.racetozero.registry.domain.criteria.definition.Basis;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.DueRule;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.criteria.definition.Tier;
import org.racetozero.registry.domain.criteria.definition.Wording;
import org.racetozero.registry.domain.criteria.definition.WordingOrigin;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.http.text.CriteriaTexts;

/** One criterion as it stands in one version. */
public record CriterionView(
        String id,
        Pillar pillar,
        Tier tier,
        String since,
        String text,
        WordingOrigin textOrigin,
        boolean delivery,
        Set<ActorType> appliesTo,
        DueRule due,
        List<String> evidence,
        Basis basis,
        Basis thresholdBasis,
        List<ThresholdView> thresholds,
        String source) {

    /** A number a criterion measures against. */
    public record ThresholdView(String name, BigDecimal value) {
    }

    static CriterionView of(Criterion criterion, Locale language) {
        Wording wording = CriteriaTexts.of(language, criterion);
        return new CriterionView(
                criterion.id(),
                criterion.pillar(),
                criterion.tier(),
                criterion.since(),
                wording.text(),
                wording.origin(),
                criterion.delivery(),
                new TreeSet<>(criterion.appliesTo()),
                criterion.due(),
                criterion.evidence(),
                criterion.basis(),
                criterion.thresholdBasis(),
                criterion.thresholds().values().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new ThresholdView(entry.getKey().name(), entry.getValue()))
                        .toList(),
                criterion.source());
    }
}
