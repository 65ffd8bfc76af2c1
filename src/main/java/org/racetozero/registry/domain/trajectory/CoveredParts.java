package org.racetozero.registry.domain.trajectory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.racetozero.registry.domain.target.Coverage;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Scope;

/** The parts of emissions a target covers, each counted once. */
final class CoveredParts {

    /** GHG Protocol scope 3 category 15, where PCAF has financed emissions counted. */
    static final int INVESTMENTS = 15;

    private static final Set<Scope> SCOPES = EnumSet.of(Scope.SCOPE_1, Scope.SCOPE_2, Scope.SCOPE_3);

    private final List<Coverage> covered;

    CoveredParts(List<Coverage> coverage) {
        covered = coverage.stream()
                .filter(part -> part.coverage() == CoverageLevel.FULL || part.coverage() == CoverageLevel.PARTIAL)
                .toList();
    }

    /** Those that no other one of them counts already. */
    List<Coverage> disjoint() {
        List<Coverage> parts = new ArrayList<>();
        for (Coverage part : covered) {
            if (!isWithinAnother(part) && parts.stream().noneMatch(other -> isSame(part, other))) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Whether they are the three scopes, each in full. */
    boolean areEverything() {
        return covered.stream()
                .filter(part -> part.coverage() == CoverageLevel.FULL && part.category() == null
                        && (part.percent() == null || part.percent().compareTo(Exact.HUNDRED) == 0))
                .map(Coverage::scope)
                .filter(SCOPES::contains)
                .distinct()
                .count() == SCOPES.size();
    }

    private boolean isWithinAnother(Coverage part) {
        return switch (part.scope()) {
            case SCOPE_1, SCOPE_2 -> has(Scope.TERRITORIAL);
            case LAND -> has(Scope.TERRITORIAL) || has(Scope.SCOPE_1);
            case SCOPE_3 -> has(Scope.TERRITORIAL)
                    || (part.category() != null ? isScope3Known() : !isKnownScope3(part) && hasCategories());
            case FINANCED -> isScope3Known() || covered.stream().anyMatch(CoveredParts::isOfInvestments);
            case TERRITORIAL, CONSUMPTION, HISTORICAL, INTERNATIONAL_AVIATION, INTERNATIONAL_SHIPPING, FACILITATED,
                    INSURED -> false;
        };
    }

    private boolean has(Scope scope) {
        return covered.stream().anyMatch(part -> part.scope() == scope);
    }

    private boolean hasCategories() {
        return covered.stream().anyMatch(part -> part.category() != null);
    }

    private boolean isScope3Known() {
        return covered.stream().anyMatch(CoveredParts::isKnownScope3);
    }

    /** Stored facts may state a part twice. */
    private static boolean isSame(Coverage part, Coverage other) {
        return part.scope() == other.scope() && Objects.equals(part.category(), other.category());
    }

    private static boolean isOfInvestments(Coverage part) {
        return part.scope() == Scope.SCOPE_3 && part.category() != null && part.category() == INVESTMENTS;
    }

    /** Whether it is about scope 3 as a whole, and says how much of it. */
    private static boolean isKnownScope3(Coverage part) {
        return part.scope() == Scope.SCOPE_3
                && part.category() == null
                && (part.coverage() == CoverageLevel.FULL || part.percent() != null);
    }
}
