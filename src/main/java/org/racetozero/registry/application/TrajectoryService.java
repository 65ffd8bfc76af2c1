package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.trajectory.ActionsStanding;
import org.racetozero.registry.domain.trajectory.PathShape;
import org.racetozero.registry.domain.trajectory.Trajectories;
import org.racetozero.registry.domain.trajectory.TrajectoryFacts;
import org.racetozero.registry.domain.trajectory.TrajectoryQuestion;

/** Where a member's emissions come from and go, and how it stands towards its targets: computed from one read of it. */
@ApplicationScoped
public class TrajectoryService {

    private static final Set<PartKind> EMISSIONS =
            EnumSet.of(PartKind.TARGET, PartKind.INVENTORY, PartKind.POPULATION);
    private static final Set<PartKind> EMISSIONS_AND_ACTIONS =
            EnumSet.of(PartKind.TARGET, PartKind.INVENTORY, PartKind.POPULATION, PartKind.ACTION);

    /**
     * What is asked.
     *
     * @param targets ids of the targets it is about; empty for all that no other supersedes
     * @param shape   the form of the paths
     * @param gwpSet  null for the set of the latest principal inventory that states one
     * @param asOf    null for today
     * @param knownAt null for everything recorded by now
     */
    public record Inquiry(
            Set<UUID> targets, PathShape shape, GwpSet gwpSet, LocalDate asOf, Instant knownAt) {
    }

    /**
     * A member with everything that can be computed of its emissions.
     *
     * @param trajectories computes what of it is asked for
     * @param asOf         the day it is computed for
     * @param knownAt      null for everything recorded by now
     */
    public record Computed(RegisteredMember member, Trajectories trajectories, LocalDate asOf, Instant knownAt) {

        /** How far its actions had come; of a member that was read with them. */
        public ActionsStanding actions() {
            return ActionsStanding.of(orNone(member.parts().actions()), asOf);
        }
    }

    private final MemberService members;
    private final ReferenceCatalogue reference;
    private final Now now;

    public TrajectoryService(MemberService members, ReferenceCatalogue reference, Now now) {
        this.members = members;
        this.reference = reference;
        this.now = now;
    }

    /** What the member's trajectory is computed from. */
    public Computed trajectory(Caller caller, UUID member, Inquiry inquiry) {
        return computed(caller, member, inquiry, EMISSIONS);
    }

    /** What the member's progress is computed from, its actions among it. */
    public Computed progress(Caller caller, UUID member, Inquiry inquiry) {
        return computed(caller, member, inquiry, EMISSIONS_AND_ACTIONS);
    }

    /** Those of the targets asked about that the member does not have on the day asked about. */
    public static Set<UUID> unknownTargets(Computed computed, Inquiry inquiry) {
        Set<UUID> unknown = new HashSet<>(inquiry.targets());
        orNone(computed.member().parts().targets()).forEach(target -> unknown.remove(target.id()));
        return unknown;
    }

    private Computed computed(Caller caller, UUID id, Inquiry inquiry, Set<PartKind> kinds) {
        LocalDate asOf = inquiry.asOf() == null ? now.today() : inquiry.asOf();
        RegisteredMember read = members.read(caller, id, kinds, asOf, inquiry.knownAt());
        RegisteredMember member = read.parts() == null ? read.with(MemberParts.NONE) : read;
        return new Computed(
                member,
                new Trajectories(
                        new Accountant(reference.book()),
                        facts(member.parts()),
                        new TrajectoryQuestion(inquiry.targets(), inquiry.shape(), inquiry.gwpSet(), asOf)),
                asOf,
                inquiry.knownAt());
    }

    /** Those of a member's parts that its emissions follow from. */
    static TrajectoryFacts facts(MemberParts parts) {
        return new TrajectoryFacts(facts(parts.targets()), facts(parts.inventories()), facts(parts.populations()));
    }

    private static <F> List<F> facts(List<Versioned<F>> parts) {
        return orNone(parts).stream().map(Versioned::facts).toList();
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
