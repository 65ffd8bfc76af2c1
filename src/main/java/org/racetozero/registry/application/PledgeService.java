package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.MemberQueries;
import org.racetozero.registry.persistence.PersonRepository;
import org.racetozero.registry.persistence.PledgeEntity;
import org.racetozero.registry.persistence.PledgeRepository;

/** The pledges of members: one for each partner it has a membership with, which is replaced, not joined by another. */
@Singleton
public class PledgeService extends MemberPartService<Pledge, PledgeEntity> {

    private final PledgeRepository pledges;
    private final PersonRepository people;
    private final PartnerService partners;

    public PledgeService(
            PledgeRepository pledges,
            PersonRepository people,
            PartnerService partners,
            MemberQueries members,
            MemberLedger ledger) {
        super(PartKind.PLEDGE, Operation.WRITE_PLEDGE, pledges, members, ledger);
        this.pledges = pledges;
        this.people = people;
        this.partners = partners;
    }

    @Override
    PledgeEntity entity(UUID id, HeldMember held, Pledge facts) {
        return new PledgeEntity(id, held.member().id(), facts, held.now());
    }

    /** The campaign's view of a member is the strictest year it has pledged. */
    @Override
    void affect(HeldMember held) {
        Integer strictest = pledges.listOf(held.member().id()).stream()
                .filter(PledgeEntity::current)
                .map(pledge -> pledge.facts().netZeroYear())
                .filter(year -> year != null)
                .map(LabelledYear::year)
                .min(Comparator.naturalOrder())
                .orElse(null);
        held.member().stateNetZeroYear(strictest);
    }

    @Override
    List<Violation> misfits(HeldMember held, UUID id, Pledge before, Pledge facts) {
        List<Violation> misfits = new ArrayList<>();
        if (!held.partners().contains(facts.partner())) {
            misfits.add(Violation.at("/partner", "NO_MEMBERSHIP_WITH_PARTNER"));
        }
        if (facts.signedOn() != null && facts.signedOn().isAfter(partners.today(facts.partner()))) {
            misfits.add(Violation.at("/signedOn", "IN_THE_FUTURE"));
        }
        boolean isNewlyNamed = before == null || !Objects.equals(facts.signatory(), before.signatory());
        if (facts.signatory() != null && isNewlyNamed && !isOfMembership(held, facts)) {
            misfits.add(Violation.at("/signatory", "UNKNOWN_REFERENCE"));
        }
        boolean isTaken = misfits.isEmpty()
                && pledges.findCurrent(held.member().id(), facts.partner())
                        .filter(current -> !current.id().equals(id))
                        .isPresent();
        if (isTaken) {
            throw new RefusedException(new Refusal.Duplicate(
                    "/partner", "CURRENT_PLEDGE_EXISTS", facts.partner(), held.member().id()));
        }
        return misfits;
    }

    private boolean isOfMembership(HeldMember held, Pledge facts) {
        return held.memberships().stream()
                .filter(membership -> membership.partner().equals(facts.partner()))
                .anyMatch(membership -> people.findOf(membership.id(), facts.signatory())
                        .filter(person -> !person.facts().isErased())
                        .isPresent());
    }

    /** Removes what was pledged through a partner whose membership was recorded in error. */
    void withdraw(HeldMember held, String partner) {
        for (PledgeEntity pledge : pledges.listOf(held.member().id())) {
            if (pledge.facts().partner().equals(partner)) {
                remove(held, pledge);
            }
        }
    }
}
