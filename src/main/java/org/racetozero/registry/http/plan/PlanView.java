package org.racetozero.registry.http.plan;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.plan.PlanHorizon;
import org.racetozero.registry.domain.plan.PlanSection;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.http.part.PartView;

/**
 * A transition plan as a caller sees it.
 *
 * @param earlierEditions plans that it followed, oldest first
 */
public record PlanView(
        UUID id,
        UUID member,
        Boolean declaredNone,
        Text title,
        LocalDate publishedOn,
        URI url,
        Set<PlanSection> sections,
        Set<PlanHorizon> horizons,
        LocalDate reviewedOn,
        Provenance provenance,
        List<TransitionPlan> earlierEditions,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PartView {

    public static PlanView of(UUID member, Versioned<Editions<TransitionPlan>> recorded, Visibility visibility) {
        TransitionPlan plan = recorded.facts().current();
        return new PlanView(
                recorded.id(),
                member,
                plan.declaredNone(),
                plan.title(),
                plan.publishedOn(),
                plan.url(),
                plan.sections(),
                plan.horizons(),
                plan.reviewedOn(),
                plan.provenance(),
                recorded.facts().earlier(),
                recorded.version(),
                recorded.createdAt(),
                recorded.updatedAt());
    }
}
