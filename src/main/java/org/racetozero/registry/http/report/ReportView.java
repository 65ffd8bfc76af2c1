package org.racetozero.registry.http.report;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.report.ActionTaken;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.report.TargetProgress;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.http.part.PartView;

/**
 * An annual report as a caller sees it.
 *
 * @param reviews         where it stands with each partner the caller may know of
 * @param earlierEditions what was published before it was amended, oldest first
 */
public record ReportView(
        UUID id,
        UUID member,
        int year,
        LocalDate periodStart,
        LocalDate periodEnd,
        Integer inventoryYear,
        LocalDate publishedOn,
        URI publicUrl,
        String platform,
        List<TargetProgress> targetProgress,
        List<ActionTaken> actionsTaken,
        Text nextSteps,
        Text narrative,
        Provenance provenance,
        List<ReportReviewView> reviews,
        List<ReportEditionView> earlierEditions,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PartView {

    @Override
    public String key() {
        return Integer.toString(year);
    }

    public static ReportView of(UUID member, Versioned<Editions<AnnualReport>> recorded, Visibility visibility) {
        AnnualReport report = recorded.facts().current();
        return new ReportView(
                recorded.id(),
                member,
                report.year().year(),
                report.year().unusualStart(),
                report.year().unusualEnd(),
                report.inventoryYear(),
                report.publishedOn(),
                report.publicUrl(),
                report.platform(),
                report.targetProgress(),
                report.actionsTaken(),
                report.nextSteps(),
                report.narrative(),
                report.provenance(),
                report.reviews().stream()
                        .filter(review -> review.status().isPublished()
                                || visibility.isConcerned(member, review.partner()))
                        .map(review -> ReportReviewView.of(member, review, visibility))
                        .toList(),
                recorded.facts().earlier().stream().map(ReportEditionView::of).toList(),
                recorded.version(),
                recorded.createdAt(),
                recorded.updatedAt());
    }
}
