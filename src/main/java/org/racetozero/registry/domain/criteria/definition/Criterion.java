package org.racetozero.registry.domain.criteria.definition;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.racetozero.registry.domain.member.ActorType;

/**
 * One thing the campaign or a partner asks of members, as data; the rule of that name decides whether it is given.
 *
 * @param thresholdBasis how well its numbers rest on a text of the campaign
 * @param delivery       whether it asks for something to be handed in, so that its absence can be overdue
 * @param since          code of the version that introduced it
 * @param appliesTo      the actor types it is asked of
 * @param partner        code of the partner whose own criterion it is; null for the campaign's
 * @param due            when it falls due; null for never
 * @param evidence       JSON pointers into the member file it is judged by
 * @param rule           name of the rule that judges it
 * @param source         where it was read
 */
public record Criterion(
        String id,
        Pillar pillar,
        Tier tier,
        Basis basis,
        Basis thresholdBasis,
        boolean delivery,
        String since,
        Set<ActorType> appliesTo,
        String partner,
        DueRule due,
        List<String> evidence,
        Thresholds thresholds,
        String rule,
        List<Wording> texts,
        String source) {

    public Criterion {
        appliesTo = Set.copyOf(appliesTo);
        evidence = List.copyOf(evidence);
        texts = List.copyOf(texts);
        Objects.requireNonNull(thresholdBasis, "thresholdBasis");
        if (tier == Tier.STARTING_LINE && !basis.carriesStartingLine()) {
            throw new IllegalArgumentException("basis: " + basis + " cannot carry a starting-line criterion");
        }
        if (appliesTo.isEmpty()) {
            throw new IllegalArgumentException("appliesTo: names no actor type");
        }
    }

    public boolean isForEverybody() {
        return appliesTo.equals(EnumSet.allOf(ActorType.class));
    }

    public boolean recurs() {
        return due != null && due.everyMonths() != null;
    }

    Criterion amendedBy(Amendment amendment) {
        return new Criterion(
                id,
                pillar,
                tier,
                basis,
                thresholdBasis,
                delivery,
                since,
                appliesTo,
                partner,
                due == null || amendment.monthsAfterJoining() == null
                        ? due
                        : due.movedTo(amendment.monthsAfterJoining()),
                amendment.evidence() == null ? evidence : amendment.evidence(),
                thresholds.replacedBy(amendment.thresholds()),
                rule,
                amendment.texts() == null ? texts : amendment.texts(),
                source);
    }
}
