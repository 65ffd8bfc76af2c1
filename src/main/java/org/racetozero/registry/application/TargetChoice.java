package org.racetozero.registry.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.target.Boundary;
import org.racetozero.registry.domain.target.BoundaryKind;
import org.racetozero.registry.domain.target.Coverage;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Scope;
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

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Of which an inventory tells apart what they emit. */
    private static final Set<Scope> SCOPES = EnumSet.of(Scope.SCOPE_1, Scope.SCOPE_2, Scope.SCOPE_3);

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

    /**
     * The same against what an inventory emits; without tonnes where those are not of the same emissions.
     *
     * @param inventory null for none
     */
    TargetChoice beside(Inventory inventory) {
        if (tonnesCo2e == null || inventory == null) {
            return this;
        }
        List<MissingInput> differences = new ArrayList<>(coveredInPart());
        BoundaryKind wanted = Boundary.kindOf(target.boundary());
        if (wanted != Boundary.kindOf(inventory.boundary())) {
            String key = inventory.naturalKey();
            differences.add(new MissingInput(
                    "BOUNDARY_DIFFERS", "inventory " + key, "/boundary/kind", List.of(key, wanted.name())));
        }
        return differences.isEmpty() ? this : new TargetChoice(target, null, differences);
    }

    /** The scopes of which it covers a part: nobody can tell which lines of an inventory that is. */
    private List<MissingInput> coveredInPart() {
        Set<Scope> scopes = target.covers(Scope.TERRITORIAL) ? EnumSet.of(Scope.TERRITORIAL) : SCOPES;
        List<Coverage> coverage = target.coverage() == null ? List.of() : target.coverage();
        return scopes.stream()
                .filter(scope -> target.covers(scope)
                        && coverage.stream().noneMatch(entry -> entry.scope() == scope && isWhole(entry)))
                .map(scope -> coverage.stream()
                        .filter(entry -> entry.scope() == scope && isCovered(entry))
                        .findFirst()
                        .orElseThrow())
                .map(entry -> inPart(entry, "/coverage/" + coverage.indexOf(entry)))
                .toList();
    }

    private MissingInput inPart(Coverage entry, String pointer) {
        boolean isShareUnknown = entry.coverage() == CoverageLevel.PARTIAL && entry.percent() == null;
        return new MissingInput(
                isShareUnknown ? "COVERED_SHARE_UNKNOWN" : "COVERED_IN_PART", "target " + target.id(),
                isShareUnknown ? pointer + "/percent" : pointer, List.of(entry.scope().name()));
    }

    private static boolean isWhole(Coverage entry) {
        boolean isAll = entry.percent() == null
                ? entry.coverage() == CoverageLevel.FULL
                : entry.percent().compareTo(ALL) == 0;
        return isAll && isCovered(entry) && entry.category() == null;
    }

    private static boolean isCovered(Coverage entry) {
        return entry.coverage() == CoverageLevel.FULL || entry.coverage() == CoverageLevel.PARTIAL;
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
