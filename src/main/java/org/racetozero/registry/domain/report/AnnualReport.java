package org.racetozero.registry.domain.report;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.provenance.Dated;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.quantity.Text;

/**
 * A member's account of one year: progress on its targets and the actions it took.
 *
 * @param year           the year it accounts for
 * @param reviews        where it stands with each partner
 * @param publishedOn    the day anybody could first read it; null when unknown or not yet published
 * @param publicUrl      where anybody can read it
 * @param platform       the public platform it is on, in its owner's words or a code; null when unknown
 * @param inventoryKey   the inventory it rests on
 * @param targetProgress null when unknown, empty when it shows none
 * @param actionsTaken   null when unknown, empty when it shows none
 */
public record AnnualReport(
        LabelledYear year,
        List<ReportReview> reviews,
        LocalDate publishedOn,
        URI publicUrl,
        String platform,
        String inventoryKey,
        List<TargetProgress> targetProgress,
        List<ActionTaken> actionsTaken,
        Text narrative,
        Provenance provenance) implements Dated {

    public AnnualReport {
        reviews = reviews == null ? List.of() : List.copyOf(reviews);
        targetProgress = targetProgress == null ? null : List.copyOf(targetProgress);
        actionsTaken = actionsTaken == null ? null : List.copyOf(actionsTaken);
    }

    /** Whether anybody can read it somewhere that is named. */
    public boolean isPublic() {
        return publishedOn != null && (publicUrl != null || platform != null);
    }

    @Override
    public LocalDate ownDate() {
        return publishedOn;
    }
}
