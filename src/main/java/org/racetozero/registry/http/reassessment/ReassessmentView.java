package org.racetozero.registry.http.reassessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.racetozero.registry.domain.reassessment.ReassessmentReason;
import org.racetozero.registry.domain.reassessment.ReassessmentScope;
import org.racetozero.registry.domain.reassessment.ReassessmentState;
import org.racetozero.registry.domain.reassessment.RegisteredReassessment;

/**
 * Judging many members anew, as far as it has come.
 *
 * @param members          how many were judged so far
 * @param changed          how many verdicts were written because they differ from what stood
 * @param total            how many members there were to judge when it began; absent before
 * @param membersPerSecond in a second of work, to one decimal; absent before there is anything to tell it by
 * @param remainingSeconds of work, at the pace so far; absent when it is over or nobody can tell
 * @param error            a code of what went wrong last, which the service's log tells more of; absent for nothing
 */
public record ReassessmentView(
        UUID id,
        ReassessmentScope scope,
        String partner,
        ReassessmentState state,
        ReassessmentReason reason,
        long members,
        long changed,
        Long total,
        BigDecimal membersPerSecond,
        Long remainingSeconds,
        Instant createdAt,
        Instant updatedAt,
        Failure error) {

    /** What can go wrong. */
    public enum Failure {
        /** A step failed: unless it was given up, it is tried again from where it had come. */
        STEP_FAILED
    }

    static ReassessmentView of(RegisteredReassessment reassessment) {
        return new ReassessmentView(
                reassessment.id(),
                reassessment.scope(),
                reassessment.partner(),
                reassessment.state(),
                reassessment.reason(),
                reassessment.members(),
                reassessment.changed(),
                reassessment.total(),
                reassessment.membersPerSecond(),
                reassessment.remainingSeconds(),
                reassessment.createdAt(),
                reassessment.updatedAt(),
                reassessment.failed() ? Failure.STEP_FAILED : null);
    }
}
