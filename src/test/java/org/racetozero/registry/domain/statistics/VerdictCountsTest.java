package org.racetozero.registry.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.domain.criteria.ComplianceStatus;

/** A verdict names an organisation: public statistics are aggregates (domain decisions §1), and must not name one. */
class VerdictCountsTest {

    /** Told as COMPLIANT, WITHIN_TIME, NEEDS_REVIEW, NON_COMPLIANT; a dash is not told. */
    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource({
        "20 30 40 50, 0 0 0 0,     20 30 40 50",
        "5 5 5 5,     0 0 0 0,     5 5 5 5",
        "0 0 0 0,     0 0 0 0,     0 0 0 0",
        // one small state: the next smallest goes with it, or the total would tell
        "4 30 40 50,  0 0 0 0,     - - 40 50",
        "0 30 40 50,  0 0 0 0,     - - 40 50",
        // two small states that are 3 members together
        "1 2 40 50,   0 0 0 0,     - - - 50",
        "3 4 40 50,   0 0 0 0,     - - 40 50",
        "0 0 40 50,   0 0 0 0,     - - 40 50",
        // all of one state: who is in the Race is public
        "0 0 0 50,    0 0 0 0,     - - - -",
        "0 0 0 3,     0 0 0 0,     - - - -",
        "0 0 2 50,    0 0 0 0,     - - - -",
        "0 0 9 50,    0 0 0 0,     - - 9 50",
        // everybody else is few
        "20 30 40 50, 0 0 0 2,     - - - -",
        "20 30 40 50, 7 7 7 3,     - 30 40 -",
        "20 30 40 50, 50 50 50 50, 20 30 40 50"})
    void smallStatesAreNotToldNorWhatGivesThemAway(String counts, String others, String told) {
        VerdictCounts verdicts = VerdictCounts.of(read(counts), read(others), 500, 400, false);

        assertThat(written(verdicts)).isEqualTo(told);
        assertThat(verdicts.withheld()).isNull();
    }

    @Test
    void whoIsNotAssessableIsOutsideAndCountedApart() {
        VerdictCounts verdicts = VerdictCounts.of(read("20 30 40 50"), read("0 0 0 0"), 200, 150, false);

        assertThat(verdicts.judged()).isEqualTo(140);
        assertThat(verdicts.notJudged()).isEqualTo(10);
        assertThat(verdicts.notAssessable()).isEqualTo(50);
    }

    @Test
    void aNarrowQuestionIsToldNoState() {
        VerdictCounts verdicts = VerdictCounts.of(read("20 30 40 50"), read("0 0 0 0"), 140, 140, true);

        assertThat(verdicts.withheld()).isTrue();
        assertThat(verdicts.byStatus()).isNull();
        assertThat(verdicts.judged()).isEqualTo(140);
    }

    /** Whatever the counts: nothing small is told, and no small number follows from what is. */
    @Test
    void nothingSmallFollowsFromWhatIsTold() {
        Random random = new Random(20221220);
        for (int run = 0; run < 20_000; run++) {
            Map<ComplianceStatus, Long> counts = random(random);
            VerdictCounts verdicts = VerdictCounts.of(counts, Map.of(), 1000, 1000, false);
            long told = 0;
            int hidden = 0;
            for (VerdictCounts.StatusCount count : verdicts.byStatus()) {
                hidden += count.members() == null ? 1 : 0;
                told += count.members() == null ? 0 : count.members();
                assertThat(count.members() == null).isEqualTo(Boolean.TRUE.equals(count.suppressed()));
                assertThat(count.members() == null || count.members() >= VerdictCounts.LEAST || verdicts.judged() == 0)
                        .as("%s", counts)
                        .isTrue();
            }
            long left = verdicts.judged() - told;
            assertThat(hidden == 0 || hidden == 4 || hidden > 1 && (left == 0 || left >= VerdictCounts.LEAST))
                    .as("%s", counts)
                    .isTrue();
            assertThat(verdicts.byStatus()).as("%s", counts).noneMatch(count ->
                    count.members() != null && count.members() == verdicts.judged() && verdicts.judged() > 0);
        }
    }

    private static Map<ComplianceStatus, Long> random(Random random) {
        Map<ComplianceStatus, Long> counts = new EnumMap<>(ComplianceStatus.class);
        for (ComplianceStatus status : ComplianceStatus.values()) {
            if (random.nextInt(5) > 0) {
                counts.put(status, (long) random.nextInt(random.nextBoolean() ? 8 : 60));
            }
        }
        return counts;
    }

    private static Map<ComplianceStatus, Long> read(String counts) {
        String[] each = counts.split(" ");
        Map<ComplianceStatus, Long> read = new EnumMap<>(ComplianceStatus.class);
        for (ComplianceStatus status : ComplianceStatus.values()) {
            read.put(status, Long.valueOf(each[status.ordinal()]));
        }
        return read;
    }

    /** The gravest comes first in the answer, and last here. */
    private static String written(VerdictCounts verdicts) {
        return verdicts.byStatus().reversed().stream()
                .map(count -> count.members() == null ? "-" : count.members().toString())
                .collect(Collectors.joining(" "));
    }
}
