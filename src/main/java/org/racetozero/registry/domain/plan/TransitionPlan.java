package org.racetozero.registry.domain.plan;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.racetozero.registry.domain.provenance.Dated;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Text;

/**
 * How a member says it will meet its pledge: a transition plan or, for a territory, its climate action plan.
 *
 * @param declaredNone whether the member declares that it has no plan
 * @param publishedOn  the day anybody could first read it; null when unknown
 * @param url          where anybody can read it
 * @param sections     what it speaks about; null when unknown
 * @param horizons     the spans it names actions for; null when unknown
 * @param reviewedOn   the day it was last reviewed
 */
public record TransitionPlan(
        Boolean declaredNone,
        Text title,
        LocalDate publishedOn,
        URI url,
        Set<PlanSection> sections,
        Set<PlanHorizon> horizons,
        LocalDate reviewedOn,
        Provenance provenance) implements Dated {

    public TransitionPlan {
        sections = sections == null ? null : Set.copyOf(sections);
        horizons = horizons == null ? null : Set.copyOf(horizons);
    }

    @Override
    public LocalDate ownDate() {
        return publishedOn;
    }
}
