package org.racetozero.registry.domain.plan;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.racetozero.registry.domain.provenance.MemberFact;
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
        Provenance provenance) implements MemberFact {

    public TransitionPlan {
        sections = sections == null ? null : Collections.unmodifiableSet(new TreeSet<>(sections));
        horizons = horizons == null ? null : Collections.unmodifiableSet(new TreeSet<>(horizons));
    }

    @Override
    public LocalDate ownDate() {
        return publishedOn;
    }
}
