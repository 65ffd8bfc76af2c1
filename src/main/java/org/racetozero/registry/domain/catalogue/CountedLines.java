package org.racetozero.registry.domain.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.reference.GpcReference;
import org.racetozero.registry.domain.reference.GpcReferences;
import org.racetozero.registry.domain.reference.ReportingLevel;

/** Which lines of the GPC v1.1 a target counts: those of its reporting level but for the scopes it leaves out. */
public final class CountedLines {

    private final ReportingLevel level;
    private final Set<Integer> omittedScopes;
    private final List<GpcReference> ofLevel;
    private final Set<String> counted;
    private final Set<String> gridElectricity;

    /**
     * Counts the lines of a level.
     *
     * @param omittedScopes scopes that the target does not cover
     */
    public CountedLines(GpcReferences references, ReportingLevel level, Set<Integer> omittedScopes) {
        this.level = level;
        this.omittedScopes = Set.copyOf(omittedScopes);
        List<GpcReference> all = references.all();
        this.ofLevel = all.stream().filter(reference -> belongs(reference, level)).toList();
        this.counted = ofLevel.stream()
                .filter(reference -> !omittedScopes.contains(reference.scope()))
                .map(GpcReference::code)
                .collect(Collectors.toUnmodifiableSet());
        this.gridElectricity = all.stream()
                .filter(reference -> reference.scope() == 2)
                .map(GpcReference::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    ReportingLevel level() {
        return level;
    }

    boolean omits(int scope) {
        return omittedScopes.contains(scope);
    }

    boolean omitsAny() {
        return !omittedScopes.isEmpty();
    }

    boolean counts(String line) {
        return counted.contains(line);
    }

    /** Whether these are all the lines of grid-supplied energy there are: scope 2. */
    boolean areAllOfScope2(List<String> lines) {
        return Set.copyOf(lines).equals(gridElectricity);
    }

    /** The sectors of which these are all the lines there are at the level, and all of them count. */
    Set<String> wholeSectors(List<String> lines) {
        Map<String, Boolean> whole = new HashMap<>();
        ofLevel.forEach(reference -> whole.merge(
                reference.sector(), counts(reference.code()) && lines.contains(reference.code()),
                Boolean::logicalAnd));
        return whole.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean belongs(GpcReference reference, ReportingLevel level) {
        return switch (level) {
            case BASIC -> reference.level() == ReportingLevel.BASIC;
            case BASIC_PLUS -> reference.level() == ReportingLevel.BASIC
                    || reference.level() == ReportingLevel.BASIC_PLUS;
            case TERRITORIAL -> reference.scope() == 1;
            case OTHER -> true;
        };
    }
}
