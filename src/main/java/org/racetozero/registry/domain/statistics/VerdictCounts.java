package org.racetozero.registry.domain.statistics;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.racetozero.registry.domain.criteria.ComplianceStatus;

/**
 * How many members the campaign's verdict finds in which state, told so that nobody can tell the verdict of one.
 *
 * <p>A verdict names an organisation, and who is in the Race is public. A state with fewer than {@value #LEAST} members
 * is not told, nor another that would give it away by subtraction, of everybody else in the Race either; and where all
 * members share one state, none is.
 *
 * @param judged        members with a verdict of the campaign
 * @param notAssessable members whose facts come from a third party only: the campaign finds nothing about them
 * @param notJudged     members without a verdict yet
 * @param withheld      true where no state is told, because the filter could be narrowed down to one member
 * @param byStatus      one for each state; null where withheld
 */
public record VerdictCounts(
        long judged, long notAssessable, long notJudged, Boolean withheld, List<StatusCount> byStatus) {

    /** The least number of members a state is told of. */
    public static final int LEAST = 5;

    /**
     * The members in one state.
     *
     * @param members    null where it is not told
     * @param suppressed true where it is not told; else null
     */
    public record StatusCount(ComplianceStatus status, Long members, Boolean suppressed) {
    }

    public VerdictCounts {
        byStatus = byStatus == null ? null : List.copyOf(byStatus);
    }

    /**
     * What is told of these counts.
     *
     * @param counts     of those asked about
     * @param others     of everybody else in the Race, whom a second question would tell by subtraction
     * @param assessable members about whom the campaign may find something, judged or not
     * @param isNarrow   whether they were singled out by more than one value, so that the others are many groups
     */
    static VerdictCounts of(
            Map<ComplianceStatus, Long> counts,
            Map<ComplianceStatus, Long> others,
            long members,
            long assessable,
            boolean isNarrow) {
        long judged = sum(Set.of(ComplianceStatus.values()), counts);
        return new VerdictCounts(
                judged,
                members - assessable,
                assessable - judged,
                isNarrow ? Boolean.TRUE : null,
                isNarrow ? null : told(counts, others));
    }

    private static List<StatusCount> told(Map<ComplianceStatus, Long> counts, Map<ComplianceStatus, Long> others) {
        Set<ComplianceStatus> hidden = hidden(counts, others);
        return Stream.of(ComplianceStatus.values())
                .sorted(Comparator.reverseOrder())
                .map(status -> hidden.contains(status)
                        ? new StatusCount(status, null, true)
                        : new StatusCount(status, count(status, counts), null))
                .toList();
    }

    private static Set<ComplianceStatus> hidden(
            Map<ComplianceStatus, Long> counts, Map<ComplianceStatus, Long> others) {
        Set<ComplianceStatus> hidden = EnumSet.noneOf(ComplianceStatus.class);
        List<ComplianceStatus> smallestFirst = Stream.of(ComplianceStatus.values())
                .sorted(Comparator.<ComplianceStatus, Long>comparing(status -> count(status, counts))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (ComplianceStatus status : smallestFirst) {
            if (isSmall(status, counts) || isSmall(status, others)) {
                hidden.add(status);
            }
        }
        for (ComplianceStatus status : smallestFirst) {
            if (isGivenAway(hidden, counts) || isGivenAway(hidden, others)) {
                hidden.add(status);
            }
        }
        return hidden;
    }

    /** Of nobody there is nothing to hide. */
    private static boolean isSmall(ComplianceStatus status, Map<ComplianceStatus, Long> counts) {
        return !isOfNobody(counts) && count(status, counts) < LEAST;
    }

    /** Whether what is hidden follows from the total and what is told. */
    private static boolean isGivenAway(Set<ComplianceStatus> hidden, Map<ComplianceStatus, Long> counts) {
        if (hidden.isEmpty() || isOfNobody(counts)) {
            return false;
        }
        long members = sum(hidden, counts);
        boolean isOneStateLeft = hidden.size() == ComplianceStatus.values().length - 1;
        return hidden.size() == 1 || members > 0 && members < LEAST || members == 0 && isOneStateLeft;
    }

    private static boolean isOfNobody(Map<ComplianceStatus, Long> counts) {
        return sum(Set.of(ComplianceStatus.values()), counts) == 0;
    }

    private static long count(ComplianceStatus status, Map<ComplianceStatus, Long> counts) {
        return counts.getOrDefault(status, 0L);
    }

    private static long sum(Set<ComplianceStatus> statuses, Map<ComplianceStatus, Long> counts) {
        return statuses.stream().mapToLong(status -> count(status, counts)).sum();
    }
}
