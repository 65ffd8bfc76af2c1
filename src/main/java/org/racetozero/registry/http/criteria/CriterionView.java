package org.racetozero.registry.http.criteria;

import java.util.List;
import java.util.Locale;
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

/** One criterion as it stands in one version, for everybody or as one partner applies it. */
public record CriterionView(
        String id,
        Pillar pillar,
        Tier tier,
        String since,
        String partner,
        String text,
        String textLanguage,
        WordingOrigin textOrigin,
        boolean delivery,
        Set<ActorType> appliesTo,
        DueRule due,
        List<String> evidence,
        Basis basis,
        Basis thresholdBasis,
        List<ThresholdView> thresholds,
        String rule,
        boolean campaignWide,
        boolean waivable,
        String source) {

    static CriterionView of(Criterion criterion, Locale language) {
        Wording wording = CriteriaTexts.of(language, criterion);
        return new CriterionView(
                criterion.id(),
                criterion.pillar(),
                criterion.tier(),
                criterion.since(),
                criterion.partner(),
                wording.text(),
                wording.language(),
                wording.origin(),
                criterion.delivery(),
                new TreeSet<>(criterion.appliesTo()),
                criterion.due(),
                criterion.evidence(),
                criterion.basis(),
                criterion.thresholdBasis(),
                ThresholdView.all(criterion.thresholds()),
                criterion.rule(),
                criterion.campaignWide(),
                criterion.waivable(),
                criterion.source());
    }
}
