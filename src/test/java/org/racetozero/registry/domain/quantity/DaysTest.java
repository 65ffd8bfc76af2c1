package org.racetozero.registry.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Calendar arithmetic that never fails. */
class DaysTest {

    @Test
    void countsMonthsExactly() {
        assertThat(Days.plusMonths(LocalDate.of(2024, 2, 29), 12)).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(Days.plusMonths(LocalDate.of(2023, 8, 31), 6)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Days.plusYears(LocalDate.of(2023, 3, 1), 10)).isEqualTo(LocalDate.of(2033, 3, 1));
    }

    @Test
    void endsWhereTheCalendarEnds() {
        assertThat(Days.plusMonths(LocalDate.MAX, 1)).isEqualTo(LocalDate.MAX);
        assertThat(Days.plusMonths(LocalDate.MIN, -1)).isEqualTo(LocalDate.MIN);
        assertThat(Days.next(LocalDate.MAX)).isEqualTo(LocalDate.MAX);
        assertThat(new LabelledYear(Integer.MAX_VALUE, null, null).lastDay()).isEqualTo(LocalDate.MAX);
        assertThat(new LabelledYear(2030, null, null).firstDay()).isEqualTo(LocalDate.of(2030, 1, 1));
    }

    @Test
    void comparesWithWhatIsUnknown() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(Days.later(null, day)).isEqualTo(day);
        assertThat(Days.later(day, day.minusDays(1))).isEqualTo(day);
        assertThat(Days.earlier(day, null)).isEqualTo(day);
        assertThat(Days.earlier(null, null)).isNull();
    }
}
