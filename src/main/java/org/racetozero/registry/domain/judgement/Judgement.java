package org.racetozero.registry.domain.judgement;

import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.quantity.Text;

/**
 * A reviewer's signed decision on one criterion, for as long as it holds.
 *
 * @param criterion       the criterion's id
 * @param criteriaVersion the only version it was made for; null for every one
 * @param partner         code of the only partner it was made for; null for every view
 * @param evidence        what it was decided by; null when nothing is named
 * @param reviewer        who decided
 * @param expiresOn       the last day it holds; null for no end, which a waiver must have
 */
public record Judgement(
        String criterion,
        String criteriaVersion,
        String partner,
        JudgementOutcome outcome,
        Text reason,
        List<JudgementEvidence> evidence,
        String reviewer,
        LocalDate decidedOn,
        LocalDate expiresOn) implements MemberFact {

    public Judgement {
        evidence = evidence == null ? null : List.copyOf(evidence);
    }

    /** The same, decided that day unless it says another. */
    public Judgement dated(LocalDate today) {
        return decidedOn != null
                ? this
                : new Judgement(
                        criterion, criteriaVersion, partner, outcome, reason, evidence, reviewer, today, expiresOn);
    }

    public boolean isWaiver() {
        return outcome == JudgementOutcome.WAIVED;
    }

    @Override
    public LocalDate ownDate() {
        return decidedOn;
    }
}
