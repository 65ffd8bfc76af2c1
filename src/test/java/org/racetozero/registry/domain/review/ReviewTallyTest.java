package org.racetozero.registry.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.application.CriteriaCatalogue;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.criteria.Deadline;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.criteria.Subject;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.rule.Message;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.SettledBy;

/** However many members a partner has, a pack counts them all and names no more than a hundred. */
class ReviewTallyTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final int MEMBERS = 250;

    private final Criterion firstReport = new CriteriaCatalogue().book()
            .version("3.0").orElseThrow()
            .criterion("PB-01").orElseThrow();

    @Test
    void allAreCountedAndTheLongestOverdueAreNamed() {
        ReviewTally tally = new ReviewTally(List.of(firstReport));
        for (int member = 0; member < MEMBERS; member++) {
            Verdict verdict = overdueSince(DAY.minusDays(1 + (member * 7L) % MEMBERS));
            tally.add(new NamedMember(new UUID(0, member), null), verdict, verdict, true);
        }

        ReviewPack pack = tally.pack(null, 2025, DAY, "3.0", List.of());

        assertThat(pack.verdicts()).containsExactly(Map.entry(ComplianceStatus.NON_COMPLIANT, 250L));
        assertThat(pack.criteria()).singleElement().satisfies(row -> {
            assertThat(row.members(FindingStatus.OVERDUE)).isEqualTo(MEMBERS);
            assertThat(row.members(FindingStatus.MET)).isZero();
        });
        assertThat(pack.overdueTotal()).isEqualTo(MEMBERS);
        assertThat(pack.overdue()).hasSize(ReviewTally.NAMED);
        assertThat(pack.overdue()).extracting(OverdueItem::daysLate).isSortedAccordingTo(
                Comparator.reverseOrder());
        assertThat(pack.overdue().getFirst().daysLate()).isEqualTo(MEMBERS);
        assertThat(pack.overdue().getLast().daysLate()).isEqualTo(MEMBERS - ReviewTally.NAMED + 1);
        assertThat(pack.leavingTotal()).isEqualTo(MEMBERS);
        assertThat(pack.leaving()).hasSize(ReviewTally.NAMED);
    }

    private Verdict overdueSince(LocalDate due) {
        Finding overdue = new Finding.Overdue(
                new Subject(firstReport, Message.of("PB-01.expected"), new Deadline(due, due, due, null), -1L),
                Reading.because("PB-01.none"), null, null, new SettledBy("PUT", "/v1", "/publishedOn"));
        return new Verdict(
                "3.0", "example", DAY, ComplianceStatus.NON_COMPLIANT, ComplianceStatus.NON_COMPLIANT, List.of(),
                List.of(overdue), List.of(), List.of(), null, null, null, true, "sha256:0");
    }
}
