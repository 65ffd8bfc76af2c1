package org.racetozero.registry.http.criteria;

import java.util.List;
import java.util.Set;
import org.racetozero.registry.domain.criteria.definition.Basis;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.DueRule;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.criteria.definition.Tier;
import org.racetozero.registry.domain.criteria.definition.Wording;
import org.racetozero.registry.domain.member.ActorType;

/** A criterion a partner asks besides the campaign's, in the shape in which it is set. */
public record OwnCriterionView(
        String id,
        Pillar pillar,
        Tier tier,
        Basis basis,
        Basis thresholdBasis,
        boolean delivery,
        String since,
        Set<ActorType> appliesTo,
        DueRule due,
        List<String> evidence,
        List<Wording> texts,
        String rule,
        List<ThresholdView> thresholds,
        String source) {

    static OwnCriterionView of(Criterion criterion) {
        return new OwnCriterionView(
                criterion.id(),
                criterion.pillar(),
                criterion.tier(),
                criterion.basis(),
                criterion.thresholdBasis(),
                criterion.delivery(),
                criterion.since(),
                criterion.appliesTo(),
                criterion.due(),
                criterion.evidence(),
                criterion.texts(),
                criterion.rule(),
                ThresholdView.all(criterion.thresholds()),
                criterion.source());
    }
}
