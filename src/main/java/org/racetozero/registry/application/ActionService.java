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
    private final ActionCatalogue catalogue;

    public ActionService(
            ActionRepository actions,
            ReportRepository reports,
            PartnerService partners,
            ActionCatalogue catalogue,
            MemberQueries members,
            MemberLedger ledger) {
        super(PartKind.ACTION, Operation.WRITE_ACTION, actions, members, ledger);
        this.reports = reports;
        this.partners = partners;
        this.catalogue = catalogue;
    }

    @Override
    ActionEntity entity(UUID id, HeldMember held, Action facts) {
        return new ActionEntity(id, held.member().id(), facts, held.now());
    }

    @Override
    List<Violation> misfits(HeldMember held, UUID id, Action before, Action facts) {
        Misfits misfits = new Misfits(partners.today(held.member().steward()));
        misfits.future("/adoptedOn", facts.adoptedOn())
                .future("/startsOn", facts.status() != null && facts.status().isUnderway() ? facts.startsOn() : null)
                .refuseIf(
                        isUnknown(facts.catalogueId()) && !isKept(before, facts), "/catalogueId",
                        "UNKNOWN_CATALOGUE_ACTION", facts.catalogueId())
                .each("/milestones", facts.milestones(), (at, milestone) ->
                        misfits.future(at + "/doneOn", milestone.doneOn()));
        return misfits.found();
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

    private boolean isUnknown(String catalogueId) {
        return catalogueId != null && catalogue.book().find(catalogueId).isEmpty();
    }

    /** What was recorded before there was a catalogue stays as it is. */
    private static boolean isKept(Action before, Action facts) {
        return before != null && facts.catalogueId().equals(before.catalogueId());
    }
}
