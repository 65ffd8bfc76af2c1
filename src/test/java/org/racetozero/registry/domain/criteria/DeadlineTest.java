package org.racetozero.registry.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day something is due, what is said on it, and how far it may be moved. */
class DeadlineTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/clock/due.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1,
            nullValues = "never",
            ignoreLeadingAndTrailingWhitespace = true)
    void isWhenTheCriteriaSay(
            String name,
            String zone,
            LocalDate asOf,
            String facts,
            String criterion,
            FindingStatus status,
            LocalDate due,
            LocalDate lastDay) {
        Finding finding = finding(criterion, facts, asOf, ZoneId.of(zone));

        assertThat(finding.status()).isEqualTo(status);
        Deadline deadline = finding.subject().deadline();
        assertThat(deadline == null ? null : deadline.due()).isEqualTo(due);
        assertThat(deadline == null ? null : deadline.lastDay()).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "until {1}: {3}")
    @CsvSource(nullValues = "nothing", value = {
        "PB-01, 2024-09-01, 2024-09-01, frame.extended",
        "PB-01, 2024-09-02, 2024-09-01, frame.extensionCapped",
        "PB-01, 2024-03-02, 2024-03-02, frame.extended",
        "PB-01, 2024-03-01, 2024-03-01, nothing",
        "PN-01, 2024-09-01, 2024-03-01, frame.extensionCapped"})
    void aFindingSaysThatItWasMovedAndHowFarThatMayGo(
            String criterion, String until, LocalDate due, String says) {
        Finding finding = finding(
                criterion,
                "extensions: [{criterion: " + criterion + ", until: " + until + "}]",
                LocalDate.of(2024, 1, 1),
                ZoneOffset.UTC);

        assertThat(finding.subject().deadline().due()).isEqualTo(due);
        assertThat(finding.subject().deadline().unextended()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(finding.extension() == null ? null : finding.extension().key()).isEqualTo(says);
        assertThat(finding.subject().latestExtension())
                .contains(LocalDate.of(2024, criterion.equals("PB-01") ? 9 : 3, 1));
    }

    @Test
    void howFarItMayBeMovedIsNotKnownWhereTheDueDateIsNot() {
        assertThat(finding("PB-01", "joinedOn: unknown", LocalDate.of(2024, 1, 1), ZoneOffset.UTC)
                        .subject()
                        .latestExtension())
                .isEmpty();
    }

    @Test
    void aPartnersExtensionMovesNothingInAnotherView() {
        String facts = "extensions: [{criterion: PB-01, partner: sample-partner, until: 2024-09-01}]";

        assertThat(finding("PB-01", facts, LocalDate.of(2024, 6, 1), ZoneOffset.UTC).status())
                .isEqualTo(FindingStatus.OVERDUE);
    }

    private static Finding finding(String criterion, String facts, LocalDate asOf, ZoneId zone) {
        Question question =
                new Question(asOf, null, null, Books.shipped().version("3.0").orElseThrow(), zone);
        return Findings.of(Books.evaluator().evaluate(SampleFiles.read("COMPANY", facts), question), criterion);
    }
}
