package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.racetozero.registry.domain.criteria.Question;
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

    private final Evaluators evaluators;
    private final MemberFiles files;
    private final PartnerService partners;
    private final MemberQueries members;

    public ExtensionService(
            ExtensionRepository extensions,
            Evaluators evaluators,
            MemberFiles files,
            PartnerService partners,
            MemberQueries members,
            MemberLedger ledger) {
        super(PartKind.EXTENSION, Operation.WRITE_JUDGEMENT, extensions, members, ledger);
        this.evaluators = evaluators;
        this.files = files;
        this.partners = partners;
        this.members = members;
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
        Misfits misfits = new Misfits(partners.today(facts.partner()))
                .refuseIf(!evaluators.knows(facts.criterion()), "/criterion", "UNKNOWN_REFERENCE")
                .refuseIf(
                        facts.partner() != null && !held.partners().contains(facts.partner()),
                        "/partner", "NO_MEMBERSHIP_WITH_PARTNER")
                .future("/grantedOn", facts.grantedOn());
        if (misfits.found().isEmpty()) {
            latest(held, facts).ifPresent(latest -> misfits.refuseIf(
                    facts.until().isAfter(latest), "/until", "EXTENDS_TOO_FAR", latest.toString()));
        }
        return misfits.found();
    }

    /** The latest day the criterion allows in the view it is granted in; empty while its due date is not known. */
    private Optional<LocalDate> latest(HeldMember held, Extension facts) {
        ZoneId zone = facts.partner() == null
                ? ZoneOffset.UTC
                : ZoneId.of(partners.read(facts.partner()).facts().timeZone());
        RegisteredMember member = held.registered();
        Question question =
                new Question(partners.today(facts.partner()), null, facts.partner(), null, zone);
        return evaluators.current()
                .evaluate(files.of(member.with(members.parts(member.id()))), question)
                .all()
                .filter(finding -> finding.criterion().id().equals(facts.criterion()))
                .findFirst()
                .flatMap(finding -> finding.subject().latestExtension());
    }
}
