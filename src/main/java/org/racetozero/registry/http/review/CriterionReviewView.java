package org.racetozero.registry.http.review;

import java.util.Locale;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.criteria.definition.Basis;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.criteria.definition.Tier;
import org.racetozero.registry.domain.review.CriterionTally;
import org.racetozero.registry.http.text.CriteriaTexts;
import org.racetozero.registry.http.text.Messages;

/** How many members one criterion came out which way for. */
public record CriterionReviewView(
        String criterion,
        String partner,
        Pillar pillar,
        String pillarLabel,
        Tier tier,
        Basis basis,
        String text,
        long met,
        long notMet,
        long overdue,
        long pending,
        long insufficientEvidence,
        long needsJudgement,
        long notApplicable) {

    static CriterionReviewView of(CriterionTally tally, Locale language) {
        Criterion criterion = tally.criterion();
        return new CriterionReviewView(
                criterion.id(),
                criterion.partner(),
                criterion.pillar(),
                Messages.text(language, "review.pillar." + criterion.pillar()),
                criterion.tier(),
                criterion.basis(),
                CriteriaTexts.of(language, criterion).text(),
                tally.members(FindingStatus.MET),
                tally.members(FindingStatus.NOT_MET),
                tally.members(FindingStatus.OVERDUE),
                tally.members(FindingStatus.PENDING),
                tally.members(FindingStatus.INSUFFICIENT_EVIDENCE),
                tally.members(FindingStatus.NEEDS_JUDGEMENT),
                tally.members(FindingStatus.NOT_APPLICABLE));
    }
}
