package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.MemberQueries;
import org.racetozero.registry.persistence.PlanEntity;
import org.racetozero.registry.persistence.PlanRepository;

/** Transition plans: one of each member, with the plans it followed. */
@Singleton
public class PlanService extends MemberPartService<Editions<TransitionPlan>, PlanEntity> {

    private final PartnerService partners;

    public PlanService(
            PlanRepository plans, PartnerService partners, MemberQueries members, MemberLedger ledger) {
        super(PartKind.PLAN, Operation.WRITE_PLAN, plans, members, ledger);
        this.partners = partners;
    }

    @Override
    PlanEntity entity(UUID id, HeldMember held, Editions<TransitionPlan> facts) {
        return new PlanEntity(id, held.member().id(), facts, held.now());
    }

    /** A plan of a later day follows the present one; any other corrects it. */
    @Override
    Editions<TransitionPlan> stating(
            HeldMember held, Editions<TransitionPlan> before, Editions<TransitionPlan> facts) {
        return before.stating(facts.current());
    }

    @Override
    List<Violation> misfits(
            HeldMember held, UUID id, Editions<TransitionPlan> before, Editions<TransitionPlan> facts) {
        TransitionPlan plan = facts.current();
        return new Misfits(partners.today(held.member().steward()))
                .future("/publishedOn", plan.publishedOn())
                .future("/reviewedOn", plan.reviewedOn())
                .editions("/publishedOn", facts)
                .found();
    }
}
