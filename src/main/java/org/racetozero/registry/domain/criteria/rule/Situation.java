package org.racetozero.registry.domain.criteria.rule;

import java.util.Optional;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.criteria.clock.ReferenceDay;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.trajectory.Populations;

/**
 * A member as a rule sees it: the facts that count on the day asked about, and nothing that does not.
 *
 * @param member      null when nothing is known of the actor itself
 * @param day         what any date is compared with
 * @param pledges     the current one through each partner in view, the strictest stated year first
 * @param targets     those not superseded by another
 * @param inventories by the end of their year
 * @param plans       what the plan was over time
 * @param advocacy    what its advocacy was over time
 * @param reports     by the day they were published
 * @param emissions   what inventories add up to
 */
public record Situation(
        Member member,
        ReferenceDay day,
        Facts<Pledge> pledges,
        Targets targets,
        Facts<Inventory> inventories,
        Populations populations,
        Facts<TransitionPlan> plans,
        Facts<Action> actions,
        Facts<Advocacy> advocacy,
        Facts<AnnualReport> reports,
        Emissions emissions) {

    /** Null when unknown. */
    public ActorType actorType() {
        return member == null ? null : member.actorType();
    }

    public boolean isTerritory() {
        return actorType() != null && actorType().isTerritory();
    }

    /** The pledge of the strictest stated year. */
    public Optional<Entry<Pledge>> pledge() {
        return pledges.stream().findFirst();
    }

    /** The newest principal inventory. */
    public Optional<Entry<Inventory>> inventory() {
        return inventories.where(Inventory::isPrincipal).latest();
    }

    public Optional<Entry<TransitionPlan>> plan() {
        return plans.latest();
    }

    public Optional<Entry<AnnualReport>> publicReport() {
        return reports.where(AnnualReport::isPublic).latest();
    }
}
