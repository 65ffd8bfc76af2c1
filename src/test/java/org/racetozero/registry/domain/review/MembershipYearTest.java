package org.racetozero.registry.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.domain.membership.JoinedOnPrecision;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.MembershipTransition;
import org.racetozero.registry.domain.membership.RecordKeeping;

/** A partner's review asks who was a member when the year began and ended, and who came and went (2025 here). */
class MembershipYearTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "2024-05-01 ACCEPTED                                             | ACCEPTED  | ACCEPTED  |",
        "2025-01-01 ACCEPTED                                             | -         | ACCEPTED  | joined",
        "2025-12-31 ACCEPTED                                             | -         | ACCEPTED  | joined",
        "2026-01-01 ACCEPTED                                             | -         | -         |",
        "2024-05-01 APPLIED, 2025-02-01 ACCEPTED                         | APPLIED   | ACCEPTED  | joined",
        "2024-05-01 ACCEPTED, 2025-03-01 WITHDRAWN                       | ACCEPTED  | WITHDRAWN | left",
        "2024-05-01 ACCEPTED, 2025-03-01 REMOVED                         | ACCEPTED  | REMOVED   | removed",
        "2024-05-01 ACCEPTED, 2024-09-01 REMOVED                         | REMOVED   | REMOVED   |",
        "2025-02-01 ACCEPTED, 2025-03-01 WITHDRAWN                       | -         | WITHDRAWN | joined left",
        "2024-05-01 ACCEPTED, 2025-03-01 SUSPENDED                       | ACCEPTED  | SUSPENDED |",
        "2024-05-01 SUSPENDED, 2025-03-01 ACCEPTED                       | SUSPENDED | ACCEPTED  |",
        "2024-05-01 SUSPENDED, 2025-03-01 REMOVED                        | SUSPENDED | REMOVED   | removed",
        "2024-05-01 ACCEPTED, 2025-03-01 WITHDRAWN, 2025-04-01 APPLIED   | ACCEPTED  | APPLIED   | left",
        "2025-02-01 APPLIED, 2025-03-01 DECLINED                         | -         | DECLINED  |"})
    void oneMembershipIsFollowedThroughTheYear(
            String transitions, MembershipStatus atStart, MembershipStatus atEnd, String events) {
        MembershipYear year = MembershipYear.of(List.of(membership("one", transitions)), FIRST, LAST);

        assertThat(year.atStart()).isEqualTo(atStart);
        assertThat(year.atEnd()).isEqualTo(atEnd);
        assertThat(events(year)).isEqualTo(events == null ? "" : events);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "2024-05-01 ACCEPTED                       | 2025-05-01 ACCEPTED | ACCEPTED | ACCEPTED  |",
        "2024-05-01 ACCEPTED, 2025-06-01 WITHDRAWN | 2025-05-01 ACCEPTED | ACCEPTED | ACCEPTED  |",
        "2024-05-01 ACCEPTED, 2025-06-01 WITHDRAWN | 2024-05-01 APPLIED  | ACCEPTED | APPLIED   | left",
        "2024-05-01 APPLIED                        | 2025-05-01 ACCEPTED | APPLIED  | ACCEPTED  | joined"})
    void aMemberOfSeveralProgrammesCountsOnce(
            String one, String other, MembershipStatus atStart, MembershipStatus atEnd, String events) {
        MembershipYear year =
                MembershipYear.of(List.of(membership("one", one), membership("other", other)), FIRST, LAST);

        assertThat(year.atStart()).isEqualTo(atStart);
        assertThat(year.atEnd()).isEqualTo(atEnd);
        assertThat(events(year)).isEqualTo(events == null ? "" : events);
    }

    private static String events(MembershipYear year) {
        List<String> events = new ArrayList<>();
        if (year.joined()) {
            events.add("joined");
        }
        if (year.left()) {
            events.add("left");
        }
        if (year.removed()) {
            events.add("removed");
        }
        return String.join(" ", events);
    }

    private static Membership membership(String partner, String transitions) {
        List<MembershipTransition> steps = new ArrayList<>();
        MembershipStatus before = null;
        for (String[] step : Arrays.stream(transitions.split(", ")).map(each -> each.split(" ")).toList()) {
            MembershipStatus to = MembershipStatus.valueOf(step[1]);
            steps.add(new MembershipTransition(before, to, "OTHER", null, LocalDate.parse(step[0]), "key:test", null));
            before = to;
        }
        return new Membership(
                partner, before, null, JoinedOnPrecision.DAY, null, null, RecordKeeping.REGISTRY, null, steps);
    }
}
