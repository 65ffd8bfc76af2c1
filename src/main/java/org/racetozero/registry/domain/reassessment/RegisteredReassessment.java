package org.racetozero.registry.domain.reassessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Judging many members anew, as far as it has come.
 *
 * @param partner code of the partner whose members alone it is about, those of its programmes included; null for all
 * @param members how many were judged so far
 * @param changed how many verdicts were written because they differ from what stood
 * @param total   how many members there were to judge when it began; null before
 * @param worked  for how long it has been at work, without pauses
 * @param failed  whether something went wrong since; it is tried again unless the state says otherwise
 */
public record RegisteredReassessment(
        UUID id,
        ReassessmentScope scope,
        String partner,
        ReassessmentState state,
        ReassessmentReason reason,
        long members,
        long changed,
        Long total,
        Duration worked,
        Instant createdAt,
        Instant updatedAt,
        boolean failed) {

    private static final BigDecimal MILLISECONDS_A_SECOND = BigDecimal.valueOf(1000);

    /** Members judged in a second of work, to one decimal; null before there is anything to tell it by. */
    public BigDecimal membersPerSecond() {
        return members == 0 || worked.toMillis() == 0
                ? null
                : BigDecimal.valueOf(members)
                        .multiply(MILLISECONDS_A_SECOND)
                        .divide(BigDecimal.valueOf(worked.toMillis()), 1, RoundingMode.HALF_UP);
    }

    /** Seconds of work that are left at the pace so far, rounded up; null when it is over or nobody can tell. */
    public Long remainingSeconds() {
        if (state.isOver() || total == null || members == 0) {
            return null;
        }
        return BigDecimal.valueOf(Math.max(total - members, 0))
                .multiply(BigDecimal.valueOf(worked.toMillis()))
                .divide(BigDecimal.valueOf(members).multiply(MILLISECONDS_A_SECOND), 0, RoundingMode.CEILING)
                .longValueExact();
    }
}
