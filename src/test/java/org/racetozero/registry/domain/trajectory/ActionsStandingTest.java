package org.racetozero.registry.domain.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.action.ActionStatus;
import org.racetozero.registry.domain.revision.Versioned;

/** Expected against achieved tonnes of a member's actions; a cancelled one adds to neither. */
class ActionsStandingTest {

    @Test
    void cancelledActionsAddNothingAndWhatIsUnknownIsNotZero() {
        ActionsStanding standing = standing("""
                actions: [{status: COMPLETED, expectedTonnesCo2e: 100, achievedTonnesCo2e: 80},
                          {status: IN_PROGRESS, expectedTonnesCo2e: 300},
                          {status: CANCELLED, expectedTonnesCo2e: 500, achievedTonnesCo2e: 1},
                          {status: COMPLETED, achievedTonnesCo2e: 7.5},
                          {title: buses}]""", SampleMembers.TODAY);

        assertThat(standing.expectedTonnesCo2e()).isEqualByComparingTo("400");
        assertThat(standing.achievedTonnesCo2e()).isEqualByComparingTo("87.5");
        assertThat(standing.percent()).isEqualByComparingTo("20");
        assertThat(standing.byStatus()).isEqualTo(Map.of(
                ActionStatus.COMPLETED, 2, ActionStatus.IN_PROGRESS, 1, ActionStatus.CANCELLED, 1));
        assertThat(standing.items()).extracting(ActionsStanding.Item::percent)
                .usingElementComparator((one, other) -> one == null || other == null
                        ? Boolean.compare(one == null, other == null)
                        : one.compareTo(other))
                .containsExactly(BigDecimal.valueOf(80), null, new BigDecimal("0.2"), null, null);
    }

    @Test
    void nothingKnownIsNothingSaid() {
        ActionsStanding standing = standing("", SampleMembers.TODAY);

        assertThat(standing).isEqualTo(new ActionsStanding(null, null, null, Map.of(), List.of()));
        assertThat(standing("actions: [{expectedTonnesCo2e: 0, achievedTonnesCo2e: 1}]", SampleMembers.TODAY).percent())
                .isNull();
        assertThat(standing("actions: [{expectedTonnesCo2e: 10}]", SampleMembers.TODAY).percent()).isNull();
    }

    @Test
    void milestonesAreDoneOrDueOnTheDayAskedAbout() {
        String words = """
                actions: [{status: COMPLETED, startsOn: 2025-01-01, endsOn: 2026-06-30,
                           milestones: [{title: bought, dueOn: 2025-06-30, doneOn: 2025-05-01},
                                        {title: delivered, dueOn: 2025-12-31, doneOn: 2026-02-01},
                                        {title: scrapped, dueOn: 2026-03-31},
                                        {title: someday}]}, {status: PLANNED}]""";

        ActionsStanding.Item early = standing(words, LocalDate.of(2024, 12, 31)).items().getFirst();
        ActionsStanding.Item then = standing(words, LocalDate.of(2026, 1, 31)).items().getFirst();
        ActionsStanding.Item later = standing(words, LocalDate.of(2026, 7, 1)).items().getFirst();

        assertThat(List.of(early.milestones(), early.milestonesDone(), early.milestonesDue())).containsExactly(4, 0, 0);
        assertThat(List.of(then.milestones(), then.milestonesDone(), then.milestonesDue())).containsExactly(4, 1, 1);
        assertThat(List.of(later.milestones(), later.milestonesDone(), later.milestonesDue())).containsExactly(4, 2, 1);
        assertThat(List.of(early.status(), then.status(), later.status())).containsExactly(
                ActionStatus.PLANNED, ActionStatus.IN_PROGRESS, ActionStatus.COMPLETED);
        assertThat(standing(words, SampleMembers.TODAY).items().getLast().milestones()).isNull();
    }

    private static ActionsStanding standing(String words, LocalDate asOf) {
        List<Action> actions = SampleMembers.actions(words);
        return ActionsStanding.of(
                IntStream.range(0, actions.size())
                        .mapToObj(index -> new Versioned<>(
                                SampleMembers.id(index + 1), 1, Instant.EPOCH, Instant.EPOCH, actions.get(index)))
                        .toList(),
                asOf);
    }
}
