package org.racetozero.registry.domain.judgement;

import java.time.LocalDate;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.quantity.Text;

/**
 * A reviewer's signed decision on one criterion, for as long as it holds.
 *
 * @param criterion       the criterion's id
 * @param criteriaVersion the only version it was made for; null for every one
 * @param partner         code of the only partner it was made for; null for every view
 * @param reviewer        who decided
 * @param expiresOn       the last day it holds; null for no end
 */
public record Judgement(
        String criterion,
        String criteriaVersion,
        String partner,
        JudgementOutcome outcome,
        Text reason,
        String reviewer,
        LocalDate decidedOn,
        LocalDate expiresOn) implements MemberFact {

    /** The same, decided that day unless it says another. */
    public Judgement dated(LocalDate today) {
        return decidedOn != null
                ? this
                : new Judgement(criterion, criteriaVersion, partner, outcome, reason, reviewer, today, expiresOn);
    }

    @Override
    public LocalDate ownDate() {
        return decidedOn;
    }
}
