package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.judgement.Extension;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.ExtensionEntity;
import org.racetozero.registry.persistence.ExtensionRepository;
import org.racetozero.registry.persistence.MemberQueries;

/** Later due dates that were granted on request. */
@Singleton
public class ExtensionService extends MemberPartService<Extension, ExtensionEntity> {

    private final CriteriaCatalogue catalogue;
    private final PartnerService partners;

    public ExtensionService(
            ExtensionRepository extensions,
            CriteriaCatalogue catalogue,
            PartnerService partners,
            MemberQueries members,
            MemberLedger ledger) {
        super(PartKind.EXTENSION, Operation.WRITE_JUDGEMENT, extensions, members, ledger);
        this.catalogue = catalogue;
        this.partners = partners;
    }

    @Override
    ExtensionEntity entity(UUID id, HeldMember held, Extension facts) {
        return new ExtensionEntity(id, held.member().id(), facts.dated(partners.today(facts.partner())), held.now());
    }

    @Override
    public boolean isSeen(Visibility visibility, RegisteredMember member, Extension facts) {
        return visibility.showsDecision(member, facts.partner());
    }

    @Override
    List<Violation> misfits(HeldMember held, UUID id, Extension before, Extension facts) {
        return new Misfits(partners.today(facts.partner()))
                .refuseIf(!catalogue.knows(facts.criterion()), "/criterion", "UNKNOWN_REFERENCE")
                .refuseIf(
                        facts.partner() != null && !held.partners().contains(facts.partner()),
                        "/partner", "NO_MEMBERSHIP_WITH_PARTNER")
                .future("/grantedOn", facts.grantedOn())
                .found();
    }
}
