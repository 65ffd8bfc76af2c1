package org.racetozero.registry.domain.report;

import java.util.Set;
import org.racetozero.registry.domain.lifecycle.StateMachine;

/** Where an annual report stands between its author and a partner's review. */
public enum ReportStatus {
    /** Being written. */
    DRAFT,
    /** Handed in; nobody changes it until the partner has looked at it. */
    SUBMITTED,
    /** Handed back with comments, to be written again. */
    RETURNED,
    /** Accepted, and readable for anybody. */
    PUBLISHED,
    /** Changed after it was published, with the published version kept beside it. */
    AMENDED;

    private static final StateMachine<ReportStatus> LIFE_CYCLE = StateMachine.of(ReportStatus.class)
            .from(DRAFT, Set.of(SUBMITTED))
            .from(SUBMITTED, Set.of(RETURNED, PUBLISHED))
            .from(RETURNED, Set.of(SUBMITTED))
            .from(PUBLISHED, Set.of(AMENDED))
            .from(AMENDED, Set.of(PUBLISHED))
            .build();

    /** The life cycle of a report with one partner; an amendment that a partner accepts is published again. */
    public static StateMachine<ReportStatus> lifeCycle() {
        return LIFE_CYCLE;
    }

    /** Whether its author may write in it. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, RETURNED, AMENDED -> true;
            case SUBMITTED, PUBLISHED -> false;
        };
    }

    /** Whether anybody may read it here. */
    public boolean isPublished() {
        return switch (this) {
            case PUBLISHED, AMENDED -> true;
            case DRAFT, SUBMITTED, RETURNED -> false;
        };
    }

    /** Whether that step is its reviewer's to take, and not its author's. */
    public boolean isReviewersToGive() {
        return switch (this) {
            case RETURNED, PUBLISHED -> true;
            case DRAFT, SUBMITTED, AMENDED -> false;
        };
    }
}
