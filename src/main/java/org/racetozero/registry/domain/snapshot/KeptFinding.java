package org.racetozero.registry.domain.snapshot;

import org.racetozero.registry.domain.criteria.Deadline;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.criteria.Judged;
import org.racetozero.registry.domain.criteria.Subject;
import org.racetozero.registry.domain.criteria.rule.Message;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.SettledBy;

/**
 * One finding of a kept verdict.
 *
 * @param expected    what the criterion asked for
 * @param deadline    when it was due; null when never or when that could not be told
 * @param daysLeft    days from the day asked about to the due date, negative when past; null when nothing was due
 * @param reading     what the rule saw
 * @param note        what the evaluator added; null for nothing
 * @param judgement   what reviewers decided; null when none did
 * @param settledBy   the request that would have settled it; null for one that was settled
 * @param provisional how a pending one would have stood if it had been due; null for others
 */
public record KeptFinding(
        KeptCriterion criterion,
        FindingStatus status,
        Message expected,
        Deadline deadline,
        Long daysLeft,
        Reading reading,
        Message note,
        KeptJudgement judgement,
        SettledBy settledBy,
        FindingStatus provisional) {

    static KeptFinding of(Finding finding) {
        Subject subject = finding.subject();
        return new KeptFinding(
                KeptCriterion.of(finding.criterion()),
                finding.status(),
                subject.expected(),
                subject.deadline(),
                subject.daysLeft(),
                finding.reading(),
                finding.note(),
                KeptJudgement.of(finding.judged()),
                finding instanceof Finding.Unsettled unsettled ? unsettled.settledBy() : null,
                finding instanceof Finding.Pending pending ? pending.provisional() : null);
    }

    Finding finding() {
        Subject subject = new Subject(criterion.criterion(), expected, deadline, daysLeft);
        Judged judged = judgement == null ? null : judgement.judged();
        return switch (status) {
            case MET -> new Finding.Met(subject, reading, note, judged);
            case NOT_APPLICABLE -> new Finding.NotApplicable(subject, reading, note, judged);
            case NOT_MET -> new Finding.NotMet(subject, reading, note, judged, settledBy);
            case PENDING -> new Finding.Pending(subject, reading, note, judged, settledBy, provisional);
            case OVERDUE -> new Finding.Overdue(subject, reading, note, judged, settledBy);
            case INSUFFICIENT_EVIDENCE ->
                new Finding.InsufficientEvidence(subject, reading, note, judged, settledBy);
            case NEEDS_JUDGEMENT -> new Finding.NeedsJudgement(subject, reading, note, judged, settledBy);
        };
    }
}
