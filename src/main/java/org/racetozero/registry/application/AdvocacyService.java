package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.AdvocacyEntity;
import org.racetozero.registry.persistence.AdvocacyRepository;
import org.racetozero.registry.persistence.MemberQueries;

/** What members do towards climate policy: one account of each, with what it stated before. */
@Singleton
public class AdvocacyService extends MemberPartService<Editions<Advocacy>, AdvocacyEntity> {

    private final PartnerService partners;

    public AdvocacyService(
            AdvocacyRepository advocacies, PartnerService partners, MemberQueries members, MemberLedger ledger) {
        super(PartKind.ADVOCACY, Operation.WRITE_ADVOCACY, advocacies, members, ledger);
        this.partners = partners;
    }

    @Override
    AdvocacyEntity entity(UUID id, HeldMember held, Editions<Advocacy> facts) {
        return new AdvocacyEntity(id, held.member().id(), facts, held.now());
    }

    /** An account of a later day follows the present one; any other corrects it. */
    @Override
    Editions<Advocacy> stating(HeldMember held, Editions<Advocacy> before, Editions<Advocacy> facts) {
        return before.stating(facts.current());
    }

    @Override
    List<Violation> misfits(HeldMember held, UUID id, Editions<Advocacy> before, Editions<Advocacy> facts) {
        Advocacy advocacy = facts.current();
        Misfits misfits = new Misfits(partners.today(held.member().steward()))
                .future("/publishedOn", advocacy.publishedOn())
                .editions("/publishedOn", facts);
        misfits.each("/associations", advocacy.associations(),
                (at, each) -> misfits.future(at + "/reviewedOn", each.reviewedOn()));
        misfits.each("/engagements", advocacy.engagements(),
                (at, each) -> misfits.future(at + "/takenOn", each.takenOn()));
        return misfits.found();
    }
}
