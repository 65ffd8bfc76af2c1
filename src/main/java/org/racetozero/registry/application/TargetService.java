package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.target.CalculationFit;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.MemberQueries;
import org.racetozero.registry.persistence.ReportRepository;
import org.racetozero.registry.persistence.TargetEntity;
import org.racetozero.registry.persistence.TargetRepository;

/** The targets of members: shared facts, kept by the member itself and its steward. */
@Singleton
public class TargetService extends MemberPartService<Target, TargetEntity> {

    private final TargetRepository targets;
    private final ReportRepository reports;
    private final PartnerService partners;
    private final CalculationService calculations;

    public TargetService(
            TargetRepository targets,
            ReportRepository reports,
            PartnerService partners,
            CalculationService calculations,
            MemberQueries members,
            MemberLedger ledger) {
        super(PartKind.TARGET, Operation.WRITE_TARGET, targets, members, ledger);
        this.targets = targets;
        this.reports = reports;
        this.partners = partners;
        this.calculations = calculations;
    }

    @Override
    TargetEntity entity(UUID id, HeldMember held, Target facts) {
        return new TargetEntity(id, held.member().id(), facts, held.now());
    }

    /** A target that was calculated is stated with what its calculation gives. */
    @Override
    Target stating(HeldMember held, Target before, Target facts) {
        return calculated(held, facts.id(), before, facts);
    }

    @Override
    TargetEntity enterFitting(HeldMember held, UUID id, Target facts) {
        return super.enterFitting(held, id, calculated(held, id, null, facts));
    }

    @Override
    List<Violation> misfits(HeldMember held, UUID id, Target before, Target facts) {
        Misfits dates = new Misfits(partners.today(held.member().steward())).future("/adoptedOn", facts.adoptedOn());
        if (facts.baseYear() != null) {
            dates.labelled("/basePeriodStart", facts.baseYear());
        }
        if (facts.targetYear() != null) {
            dates.labelled("/targetPeriodStart", facts.targetYear());
        }
        List<Violation> misfits = new ArrayList<>(dates.found());
        if (facts.supersedes() != null) {
            Map<UUID, UUID> superseded = new HashMap<>();
            targets.listOf(held.member().id())
                    .forEach(target -> superseded.put(target.id(), target.facts().supersedes()));
            if (!superseded.containsKey(facts.supersedes())) {
                misfits.add(Violation.at("/supersedes", "UNKNOWN_REFERENCE"));
            } else if (leadsTo(id, facts.supersedes(), superseded)) {
                misfits.add(Violation.at("/supersedes", "SUPERSEDES_ITSELF"));
            }
        }
        return misfits;
    }

    /** What another target supersedes, or a report speaks of, must stay something that can be read. */
    @Override
    void requireUnneeded(HeldMember held, UUID id) {
        boolean superseded = targets.listOf(held.member().id()).stream()
                .anyMatch(target -> id.equals(target.facts().supersedes()));
        boolean reported = reports.listOf(held.member().id()).stream()
                .flatMap(report -> report.facts().all())
                .anyMatch(report -> report.names(id.toString()));
        if (superseded || reported) {
            throw new RefusedException(new Refusal.StillReferenced("target"));
        }
    }

    /** Refuses a calculation together with everything else that does not fit. */
    private Target calculated(HeldMember held, UUID id, Target before, Target facts) {
        CalculationFit.Fitted fitted = calculations.fitted(before, facts);
        if (!fitted.violations().isEmpty()) {
            List<Violation> violations = new ArrayList<>(fitted.violations());
            violations.addAll(misfits(held, id, before, facts));
            throw RefusedException.invalid(violations);
        }
        return fitted.target();
    }

    /** Whether one comes from the one target to the other by what each supersedes. */
    private static boolean leadsTo(UUID sought, UUID start, Map<UUID, UUID> superseded) {
        Set<UUID> passed = new HashSet<>();
        for (UUID target = start; target != null && passed.add(target); target = superseded.get(target)) {
            if (target.equals(sought)) {
                return true;
            }
        }
        return false;
    }
}
