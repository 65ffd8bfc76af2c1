package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.action.ActionStatus;
import org.racetozero.registry.domain.action.Milestone;
import org.racetozero.registry.domain.quantity.Decimals;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.revision.Versioned;

/**
 * What a member's actions were expected to abate a year and what they have achieved of it. A cancelled action adds to
 * neither; what an action does not state is unknown and adds nothing.
 *
 * @param expectedTonnesCo2e the sum of what is stated; null when no action states any
 * @param achievedTonnesCo2e the sum of what is stated; null when no action states any
 * @param percent            achieved in percent of expected, of the actions that state an expectation; null when none
 *                           of them states both
 * @param byStatus           how many actions have come how far; of those whose status is unknown no count
 * @param items              one entry an action
 */
public record ActionsStanding(
        BigDecimal expectedTonnesCo2e,
        BigDecimal achievedTonnesCo2e,
        BigDecimal percent,
        Map<ActionStatus, Integer> byStatus,
        List<Item> items) {

    /**
     * How far one action has come.
     *
     * @param action         the action's id
     * @param status         on the day asked about; null when unknown
     * @param percent        achieved in percent of expected; null when either is unknown
     * @param milestonesDone how many were reached by that day
     * @param milestonesDue  how many were to be reached by that day and were not
     * @param milestones     how many there are; null when nothing is known of any
     */
    public record Item(
            UUID action,
            Text title,
            ActionStatus status,
            BigDecimal expectedTonnesCo2e,
            BigDecimal achievedTonnesCo2e,
            BigDecimal percent,
            Integer milestones,
            Integer milestonesDone,
            Integer milestonesDue) {

        private boolean counts() {
            return status != ActionStatus.CANCELLED;
        }

        private boolean statesBoth() {
            return expectedTonnesCo2e != null && achievedTonnesCo2e != null;
        }
    }

    public ActionsStanding {
        items = List.copyOf(items);
    }

    public static ActionsStanding of(List<Versioned<Action>> actions, LocalDate asOf) {
        List<Item> items = actions.stream().map(action -> item(action.id(), action.facts(), asOf)).toList();
        Map<ActionStatus, Integer> byStatus = new EnumMap<>(ActionStatus.class);
        items.stream()
                .map(Item::status)
                .filter(Objects::nonNull)
                .forEach(status -> byStatus.merge(status, 1, Integer::sum));
        List<Item> counting = items.stream().filter(Item::counts).toList();
        List<Item> expecting = counting.stream().filter(item -> item.expectedTonnesCo2e() != null).toList();
        BigDecimal expected = sum(expecting.stream().map(Item::expectedTonnesCo2e));
        BigDecimal ofExpected = expecting.stream().anyMatch(Item::statesBoth)
                ? sum(expecting.stream().map(Item::achievedTonnesCo2e))
                : null;
        return new ActionsStanding(
                expected, sum(counting.stream().map(Item::achievedTonnesCo2e)), percent(ofExpected, expected), byStatus,
                items);
    }

    private static Item item(UUID id, Action action, LocalDate asOf) {
        boolean hasStarted = action.startsOn() == null || !action.startsOn().isAfter(asOf);
        boolean hasEnded = action.endsOn() == null || !action.endsOn().isAfter(asOf);
        List<Milestone> milestones = action.milestones();
        return new Item(
                id, action.title(), action.statusGiven(hasStarted, hasEnded),
                ordinary(action.expectedTonnesCo2e()), ordinary(action.achievedTonnesCo2e()),
                percent(ordinary(action.achievedTonnesCo2e()), ordinary(action.expectedTonnesCo2e())),
                milestones == null ? null : (Integer) milestones.size(),
                milestones == null
                        ? null
                        : (Integer) (int) milestones.stream().filter(each -> isDone(each, asOf)).count(),
                milestones == null
                        ? null
                        : (Integer) (int) milestones.stream().filter(each -> isDue(each, asOf)).count());
    }

    private static boolean isDone(Milestone milestone, LocalDate asOf) {
        return milestone.doneOn() != null && !milestone.doneOn().isAfter(asOf);
    }

    private static boolean isDue(Milestone milestone, LocalDate asOf) {
        return milestone.dueOn() != null && !milestone.dueOn().isAfter(asOf) && !isDone(milestone, asOf);
    }

    private static BigDecimal percent(BigDecimal achieved, BigDecimal expected) {
        return achieved == null || !Exact.isPositive(expected) ? null : Exact.percent(achieved, expected);
    }

    private static BigDecimal ordinary(BigDecimal tonnes) {
        return Decimals.isOrdinary(tonnes) ? tonnes : null;
    }

    private static BigDecimal sum(Stream<BigDecimal> tonnes) {
        return tonnes.filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }
}
