package org.racetozero.registry.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Since when a member is bound (domain decisions, "Clocks" and "Programmes"): the unbroken chain of live memberships,
 * counted from the last day a coarse joining date may mean.
 */
class ClockTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/clock/clock.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            nullValues = "never",
            ignoreLeadingAndTrailingWhitespace = true)
    void startsWithTheUnbrokenChain(String name, LocalDate asOf, String facts, LocalDate start) {
        Verdict verdict =
                Books.evaluator().evaluate(SampleFiles.read("COMPANY", facts), Question.about(asOf, ZoneOffset.UTC));

        assertThat(verdict.boundSince()).isEqualTo(start);
    }

    @ParameterizedTest(name = "{0} falls due on {1}")
    @CsvSource({
        "2023-02-28, 2024-02-28",
        "2023-01-31, 2024-01-31",
        "2024-02-29, 2025-02-28",
        "2023-03-01, 2024-03-01"
    })
    void monthsAreCountedExactly(LocalDate joinedOn, LocalDate due) {
        Verdict verdict = Books.evaluator()
                .evaluate(
                        SampleFiles.read("COMPANY", "joinedOn: " + joinedOn),
                        Question.about(joinedOn.plusDays(1), ZoneOffset.UTC));

        assertThat(Findings.of(verdict, "PN-01").subject().deadline().due()).isEqualTo(due);
    }
}
