package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.judgement.Judgement;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.JudgementEntity;
import org.racetozero.registry.persistence.JudgementRepository;
import org.racetozero.registry.persistence.MemberQueries;

/** Reviewers' signed decisions on what recorded facts leave open. */
@Singleton
public class JudgementService extends MemberPartService<Judgement, JudgementEntity> {

    private final Evaluators evaluators;
    private final PartnerService partners;

    public JudgementService(
            JudgementRepository judgements,
            Evaluators evaluators,
            PartnerService partners,
            MemberQueries members,
            MemberLedger ledger) {
        super(PartKind.JUDGEMENT, Operation.WRITE_JUDGEMENT, judgements, members, ledger);
        this.evaluators = evaluators;
        this.partners = partners;
    }

    @Override
    JudgementEntity entity(UUID id, HeldMember held, Judgement facts) {
        return new JudgementEntity(id, held.member().id(), facts.dated(partners.today(facts.partner())), held.now());
    }

    @Override
    public boolean isSeen(Visibility visibility, RegisteredMember member, Judgement facts) {
        return visibility.showsDecision(member, facts.partner());
    }

    @Override
    List<Violation> misfits(HeldMember held, UUID id, Judgement before, Judgement facts) {
        return new Misfits(partners.today(facts.partner()))
                .refuseIf(!evaluators.knows(facts.criterion()), "/criterion", "UNKNOWN_REFERENCE")
                .refuseIf(
                        facts.criteriaVersion() != null
                                && evaluators.book().version(facts.criteriaVersion()).isEmpty(),
                        "/criteriaVersion", "UNKNOWN_REFERENCE")
                .refuseIf(
                        facts.partner() != null && !held.partners().contains(facts.partner()),
                        "/partner", "NO_MEMBERSHIP_WITH_PARTNER")
                .refuseIf(facts.isWaiver() && isNeverWaived(facts.criterion()), "/outcome", "NOT_WAIVABLE")
                .future("/decidedOn", facts.decidedOn())
                .found();
    }

    /** Net zero by mid-century and yearly public reporting, which no version and no partner leaves to a reviewer. */
    private boolean isNeverWaived(String criterion) {
        return evaluators.book().everyCriterion()
                .anyMatch(each -> each.id().equals(criterion) && !each.waivable());
    }
}
