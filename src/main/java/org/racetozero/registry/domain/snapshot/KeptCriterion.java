package org.racetozero.registry.domain.snapshot;

import java.util.EnumSet;
import java.util.List;
import org.racetozero.registry.domain.criteria.definition.Basis;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.DueRule;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.definition.Tier;
import org.racetozero.registry.domain.member.ActorType;

/** What is kept of a criterion: what names it, places it and tells how firm it was, and none of its text. */
public record KeptCriterion(
        String id,
        Pillar pillar,
        Tier tier,
        Basis basis,
        Basis thresholdBasis,
        boolean delivery,
        String since,
        String partner,
        boolean campaignWide,
        boolean waivable,
        DueRule due,
        String rule) {

    static KeptCriterion of(Criterion criterion) {
        return new KeptCriterion(
                criterion.id(), criterion.pillar(), criterion.tier(), criterion.basis(), criterion.thresholdBasis(),
                criterion.delivery(), criterion.since(), criterion.partner(), criterion.campaignWide(),
                criterion.waivable(), criterion.due(), criterion.rule());
    }

    /** The criterion a finding stands for; whom it concerned and what it was worded like is for the criteria to say. */
    Criterion criterion() {
        return new Criterion(
                id, pillar, tier, basis, thresholdBasis, delivery, since, EnumSet.allOf(ActorType.class), partner,
                campaignWide, waivable, due, List.of(), Thresholds.NONE, rule, List.of(), null);
    }
}
