package org.racetozero.registry.domain.report;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.provenance.MemberFact;
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
 * @param inventoryYear  the year of the principal inventory it rests on; null when unknown
 * @param targetProgress null when unknown, empty when it shows none
 * @param nextSteps      what comes next, in its owner's words; null when unknown
 * @param actionsTaken   null when unknown, empty when it shows none
 */
public record AnnualReport(
        LabelledYear year,
        List<ReportReview> reviews,
        LocalDate publishedOn,
        URI publicUrl,
        String platform,
        Integer inventoryYear,
        List<TargetProgress> targetProgress,
        List<ActionTaken> actionsTaken,
        Text nextSteps,
        Text narrative,
        Provenance provenance) implements MemberFact {

    public AnnualReport {
        reviews = reviews == null ? List.of() : List.copyOf(reviews);
        targetProgress = targetProgress == null ? null : List.copyOf(targetProgress);
        actionsTaken = actionsTaken == null ? null : List.copyOf(actionsTaken);
    }

    /** Whether anybody can read it somewhere that is named, this registry included. */
    public boolean isPublic() {
        return publishedOn != null && (publicUrl != null || platform != null || isPublishedHere());
    }

    /** Whether a partner's review made it readable for anybody in this registry. */
    public boolean isPublishedHere() {
        return reviews.stream().anyMatch(review -> review.status().isPublished());
    }

    /** Whether it speaks of the action or target of that id. */
    public boolean names(String id) {
        return actionsTaken != null && actionsTaken.stream().anyMatch(each -> id.equals(each.action()))
                || targetProgress != null && targetProgress.stream().anyMatch(each -> id.equals(each.target()));
    }

    /** Where it stands with that partner; empty when it was never meant for it. */
    public Optional<ReportReview> review(String partner) {
        return reviews.stream().filter(review -> review.partner().equals(partner)).findFirst();
    }

    /** The same with those reviews and that day of publication. */
    public AnnualReport reviewed(List<ReportReview> newReviews, LocalDate newPublishedOn) {
        return new AnnualReport(
                year, newReviews, newPublishedOn, publicUrl, platform, inventoryYear, targetProgress, actionsTaken,
                nextSteps, narrative, provenance);
    }

    @Override
    public LocalDate ownDate() {
        return publishedOn;
    }

    @Override
    public String naturalKey() {
        return Integer.toString(year.year());
    }
}
