package org.racetozero.registry.domain.criteria.definition;

import java.util.Collections;
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
 * @param campaignWide   whether the campaign's verdict asks it too: always of its own, of a partner's own only where the
 *                       campaign made it binding for that partner's members
 * @param waivable       whether a reviewer may waive it; nobody waives net zero by mid-century or public reporting
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
        boolean campaignWide,
        boolean waivable,
        DueRule due,
        List<String> evidence,
        Thresholds thresholds,
        String rule,
        List<Wording> texts,
        String source) {

    public Criterion {
        appliesTo = appliesTo.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(appliesTo));
        evidence = List.copyOf(evidence);
        texts = List.copyOf(texts);
        Objects.requireNonNull(thresholdBasis, "thresholdBasis");
        if (tier == Tier.STARTING_LINE && !basis.carriesStartingLine()) {
            throw new IllegalArgumentException("basis: " + basis + " cannot carry a starting-line criterion");
        }
        if (partner == null && !campaignWide) {
            throw new IllegalArgumentException("campaign: the campaign asks its own criteria of everybody");
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

    /**
     * The same as a partner words it.
     *
     * @param maxDueMonths the latest the version allows any partner to set a due date, in months after joining
     */
    Criterion amendedBy(Amendment amendment, int maxDueMonths) {
        return with(
                due == null ? null : due.amendedBy(amendment, maxDueMonths),
                amendment.evidence() == null ? evidence : amendment.evidence(),
                thresholds.replacedBy(amendment.thresholds()),
                rule,
                amendment.texts() == null ? texts : amendment.texts());
    }

    /** The same, judged by another rule with these values of its thresholds. */
    public Criterion judgedBy(String other, Thresholds values) {
        return with(due, evidence, values, other, texts);
    }

    private Criterion with(
            DueRule newDue, List<String> newEvidence, Thresholds values, String newRule, List<Wording> newTexts) {
        return new Criterion(
                id, pillar, tier, basis, thresholdBasis, delivery, since, appliesTo, partner, campaignWide, waivable,
                newDue, newEvidence, values, newRule, newTexts, source);
    }
}
