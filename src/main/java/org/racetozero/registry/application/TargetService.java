package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.MemberQueries;
import org.racetozero.registry.persistence.TargetEntity;
import org.racetozero.registry.persistence.TargetRepository;

/** The targets of members: shared facts, kept by the member itself and its steward. */
@Singleton
public class TargetService extends MemberPartService<Target, TargetEntity> {

    private final TargetRepository targets;
    private final PartnerService partners;

    public TargetService(
            TargetRepository targets, PartnerService partners, MemberQueries members, MemberLedger ledger) {
        super(ResourceKind.TARGET, Operation.WRITE_TARGET, targets, members, ledger);
        this.targets = targets;
        this.partners = partners;
    }

    @Override
    TargetEntity entity(UUID id, HeldMember held, Target facts) {
        return new TargetEntity(id, held.member().id(), facts, held.now());
    }

    @Override
    String partnerOf(Target facts) {
        return null;
    }

    @Override
    void affect(HeldMember held) {
        // A target changes nothing of its member but the verdict.
    }

    @Override
    void requireFitting(HeldMember held, UUID id, Target facts) {
        List<Violation> violations = new ArrayList<>();
        LocalDate today = partners.today(held.member().steward());
        if (facts.adoptedOn() != null && facts.adoptedOn().isAfter(today)) {
            violations.add(Violation.at("/adoptedOn", "IN_THE_FUTURE"));
        }
        if (facts.supersedes() != null) {
            Map<UUID, UUID> superseded = new HashMap<>();
            targets.listOf(held.member().id())
                    .forEach(target -> superseded.put(target.id(), target.facts().supersedes()));
            if (!superseded.containsKey(facts.supersedes())) {
                violations.add(Violation.at("/supersedes", "UNKNOWN_REFERENCE"));
            } else if (leadsTo(id, facts.supersedes(), superseded)) {
                violations.add(Violation.at("/supersedes", "SUPERSEDES_ITSELF"));
            }
        }
        if (!violations.isEmpty()) {
            throw RefusedException.invalid(violations);
        }
    }

    @Override
    void requireUnneeded(HeldMember held, UUID id) {
        boolean superseded = targets.listOf(held.member().id()).stream()
                .anyMatch(target -> id.equals(target.facts().supersedes()));
        if (superseded) {
            throw new RefusedException(new Refusal.StillReferenced("target"));
        }
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
