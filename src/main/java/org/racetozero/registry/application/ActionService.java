package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.ActionEntity;
import org.racetozero.registry.persistence.ActionRepository;
import org.racetozero.registry.persistence.MemberQueries;
import org.racetozero.registry.persistence.ReportRepository;

/** What members do to reach their targets. */
@Singleton
public class ActionService extends MemberPartService<Action, ActionEntity> {

    private final ReportRepository reports;
    private final PartnerService partners;

    public ActionService(
            ActionRepository actions,
            ReportRepository reports,
            PartnerService partners,
            MemberQueries members,
            MemberLedger ledger) {
        super(PartKind.ACTION, Operation.WRITE_ACTION, actions, members, ledger);
        this.reports = reports;
        this.partners = partners;
    }

    @Override
    ActionEntity entity(UUID id, HeldMember held, Action facts) {
        return new ActionEntity(id, held.member().id(), facts, held.now());
    }

    @Override
    List<Violation> misfits(HeldMember held, UUID id, Action before, Action facts) {
        return new Misfits(partners.today(held.member().steward()))
                .future("/adoptedOn", facts.adoptedOn())
                .future("/startsOn", facts.status() != null && facts.status().isUnderway() ? facts.startsOn() : null)
                .found();
    }

    /** What a report says was done must stay something that can be read. */
    @Override
    void requireUnneeded(HeldMember held, UUID id) {
        boolean reported = reports.listOf(held.member().id()).stream()
                .flatMap(report -> report.facts().all())
                .anyMatch(report -> report.names(id.toString()));
        if (reported) {
            throw new RefusedException(new Refusal.StillReferenced("action"));
        }
    }
}
