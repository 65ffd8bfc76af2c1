package org.racetozero.registry.http.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.report.ReportComment;
import org.racetozero.registry.domain.report.ReportReview;
import org.racetozero.registry.domain.report.ReportStatus;
import org.racetozero.registry.domain.report.ReportTransition;

/**
 * Where a report stands with one partner.
 *
 * @param transitions how it came there, oldest first; missing for those who have nothing to do with it
 */
public record ReportReviewView(String partner, ReportStatus status, List<ReportTransitionView> transitions) {

    /** One step of a report. */
    public record ReportTransitionView(
            ReportStatus from,
            ReportStatus to,
            String reason,
            String comment,
            List<ReportComment> comments,
            LocalDate effectiveOn,
            String actor,
            Instant recordedAt) {

        static ReportTransitionView of(ReportTransition step) {
            return new ReportTransitionView(
                    step.from(), step.to(), step.reason(), step.comment(), step.comments(), step.effectiveOn(),
                    step.actor(), step.recordedAt());
        }
    }

    static ReportReviewView of(UUID member, ReportReview review, Visibility visibility) {
        return new ReportReviewView(
                review.partner(),
                review.status(),
                visibility.isConcerned(member, review.partner())
                        ? review.transitions().stream().map(ReportTransitionView::of).toList()
                        : null);
    }
}
