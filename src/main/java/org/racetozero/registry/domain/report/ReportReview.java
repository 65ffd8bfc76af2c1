package org.racetozero.registry.domain.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a report stands with one partner, and how it came there.
 *
 * @param partner     the partner's code
 * @param status      a draft where it says nothing
 * @param transitions oldest first
 */
public record ReportReview(String partner, ReportStatus status, List<ReportTransition> transitions) {

    public ReportReview {
        status = status == null ? ReportStatus.DRAFT : status;
        transitions = transitions == null ? List.of() : List.copyOf(transitions);
    }

    /** A report that is being written for that partner. */
    public static ReportReview draft(String partner) {
        return new ReportReview(partner, ReportStatus.DRAFT, List.of());
    }

    /** The review one step on. */
    public ReportReview moved(ReportTransition step) {
        List<ReportTransition> taken = new ArrayList<>(transitions);
        taken.add(step);
        return new ReportReview(partner, step.to(), taken);
    }
}
