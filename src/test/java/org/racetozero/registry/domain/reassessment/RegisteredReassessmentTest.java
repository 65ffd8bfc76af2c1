package org.racetozero.registry.domain.reassessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How fast it goes and how long it will take, from what was done in how much work. */
class RegisteredReassessmentTest {

    private static final Instant NOW = Instant.parse("2026-11-21T06:12:31Z");

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "0,       1000,    0,     -,      -",
        "0,       1000,    500,   -,      -",
        "250000,  1000000, 25313, 9876.3, 76",
        "1000000, 1000000, 90000, 11111.1, 0",
        // Members that came in meanwhile were not counted when it began.
        "1001,    1000,    1000,  1001.0, 0",
        "1,       3,       1,     1000.0, 1",
        "1,       -,       1000,  1.0,    -",
        "5,       10,      0,     -,      0"})
    void tellsItsPaceAndWhatIsLeft(long members, Long total, long worked, String pace, Long left) {
        RegisteredReassessment running = with(ReassessmentState.RUNNING, members, total, worked);

        assertThat(running.membersPerSecond() == null ? null : running.membersPerSecond().toPlainString())
                .isEqualTo(pace);
        assertThat(running.remainingSeconds()).isEqualTo(left);
    }

    @ParameterizedTest
    @EnumSource(value = ReassessmentState.class, names = {"SUCCEEDED", "FAILED", "CANCELLED"})
    void nothingIsLeftOfWhatIsOver(ReassessmentState state) {
        assertThat(state.isOver()).isTrue();
        assertThat(with(state, 10, 20L, 1000).remainingSeconds()).isNull();
    }

    @Test
    void whatWaitsOrRunsIsNotOver() {
        assertThat(ReassessmentState.QUEUED.isOver()).isFalse();
        assertThat(ReassessmentState.RUNNING.isOver()).isFalse();
    }

    private static RegisteredReassessment with(ReassessmentState state, long members, Long total, long worked) {
        return new RegisteredReassessment(
                UUID.randomUUID(), ReassessmentScope.ALL, null, state, ReassessmentReason.REQUESTED, members, 0, total,
                Duration.ofMillis(worked), NOW, NOW, false);
    }
}
