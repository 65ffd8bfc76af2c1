package org.racetozero.registry.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.trajectory.MissingInput;
import org.racetozero.registry.domain.trajectory.PathShape;
import org.racetozero.registry.domain.trajectory.Populations;
import org.racetozero.registry.domain.trajectory.TargetLevels;
import org.racetozero.registry.domain.trajectory.TargetPath;
import org.racetozero.registry.domain.trajectory.Trajectories;
import org.racetozero.registry.domain.trajectory.TrajectoryFacts;
import org.racetozero.registry.domain.trajectory.TrajectoryQuestion;

/**
 * The target a gap is measured against, and what it allows.
 *
 * @param target     null where there is none that serves
 * @param tonnesCo2e null where that cannot be told
 * @param missing    what would make it tellable
 */
public record TargetChoice(Target target, BigDecimal tonnesCo2e, List<MissingInput> missing) {

    /** The year the campaign's interim targets are for. */
    private static final int MILESTONE = 2030;

    private static final TargetChoice UNKNOWN = new TargetChoice(null, null, List.of());

    /**
     * The target asked for, else the live interim one nearest 2030, of those that tell tonnes before the others.
     *
     * @param wanted null for none in particular
     */
    static TargetChoice of(
            TrajectoryFacts facts, Populations populations, Accountant accountant, LocalDate day, UUID wanted) {
        Candidates candidates = new Candidates(facts, populations, accountant, day);
        if (wanted != null) {
            return facts.targets().stream()
                    .filter(target -> target.id().equals(wanted))
                    .findFirst()
                    .map(candidates::chosen)
                    .orElse(UNKNOWN);
        }
        return candidates.live().stream()
                .map(candidates::chosen)
                .min(Comparator.comparing((TargetChoice choice) -> choice.tonnesCo2e == null)
                        .thenComparing(choice -> Math.abs(year(choice.target) - MILESTONE))
                        .thenComparing(choice -> year(choice.target))
                        .thenComparing(choice -> choice.target.id()))
                .orElseGet(() -> new TargetChoice(
                        null, null, List.of(new MissingInput("INTERIM_TARGET_UNKNOWN", "target", "", List.of()))));
    }

    private static int year(Target target) {
        return target.targetYear().firstDay().getYear();
    }

    /** The targets of a member on a day, and what each of them allows. */
    private record Candidates(
            TrajectoryFacts facts, Populations populations, Accountant accountant, LocalDate day) {

        List<Target> live() {
            Set<UUID> superseded = facts.targets().stream()
                    .map(Target::supersedes)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            return facts.targets().stream()
                    .filter(target -> target.horizon() != Horizon.LONG_TERM
                            && target.kind() != TargetKind.RENEWABLE_SHARE
                            && target.kind() != TargetKind.SUPPLIER_ENGAGEMENT
                            && target.assetClass() == null)
                    .filter(target -> target.targetYear() != null && !target.targetYear().lastDay().isBefore(day))
                    .filter(target -> !superseded.contains(target.id()))
                    .toList();
        }

        TargetChoice chosen(Target target) {
            TargetLevels stated = TargetLevels.of(target, populations);
            if (stated.targetTonnesCo2e() != null) {
                return new TargetChoice(target, stated.targetTonnesCo2e(), List.of());
            }
            TargetPath path = new Trajectories(
                            accountant, facts,
                            new TrajectoryQuestion(Set.of(target.id()), PathShape.LINEAR, null, day))
                    .trajectory().paths().getFirst();
            return path.targetTonnesCo2e() != null
                    ? new TargetChoice(target, path.targetTonnesCo2e(), List.of())
                    : new TargetChoice(target, null, path.missing());
        }
    }
}
