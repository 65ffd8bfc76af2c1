package org.racetozero.registry.http.action;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.action.ActionStatus;
import org.racetozero.registry.domain.action.ActionTag;
import org.racetozero.registry.domain.action.CoBenefit;
import org.racetozero.registry.domain.action.Cost;
import org.racetozero.registry.domain.action.Milestone;
import org.racetozero.registry.domain.plan.PlanHorizon;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.http.part.PartView;

/** An action as a caller sees it. */
public record ActionView(
        UUID id,
        UUID member,
        Text title,
        String sector,
        String catalogueId,
        ActionStatus status,
        PlanHorizon horizon,
        LocalDate adoptedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        String owner,
        BigDecimal expectedTonnesCo2e,
        BigDecimal achievedTonnesCo2e,
        Text extent,
        Cost cost,
        Set<CoBenefit> coBenefits,
        Boolean highImpact,
        Boolean inclusive,
        Set<ActionTag> tags,
        List<Milestone> milestones,
        URI publicUrl,
        Provenance provenance,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PartView {

    public static ActionView of(UUID member, Versioned<Action> recorded, Visibility visibility) {
        Action action = recorded.facts();
        return new ActionView(
                recorded.id(),
                member,
                action.title(),
                action.sector(),
                action.catalogueId(),
                action.status(),
                action.horizon(),
                action.adoptedOn(),
                action.startsOn(),
                action.endsOn(),
                action.owner(),
                action.expectedTonnesCo2e(),
                action.achievedTonnesCo2e(),
                action.extent(),
                action.cost(),
                action.coBenefits(),
                action.highImpact(),
                action.inclusive(),
                action.tags(),
                action.milestones(),
                action.publicUrl(),
                action.provenance(),
                recorded.version(),
                recorded.createdAt(),
                recorded.updatedAt());
    }
}
