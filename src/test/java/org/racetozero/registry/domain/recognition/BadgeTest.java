package org.racetozero.registry.domain.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.membership.BadgeWithdrawal;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.MembershipTransition;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.PartnerStatus;
import org.racetozero.registry.domain.partner.PartnerStatusPeriod;
import org.racetozero.registry.domain.partner.VerdictVisibility;
import org.racetozero.registry.domain.quantity.Text;

/** There is a badge for a live membership of an approved partner, unless only a third party speaks of the member. */
class BadgeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final BadgeWithdrawal WITHDRAWN = new BadgeWithdrawal(
            LocalDate.of(2025, 6, 1),
            new Text("en", "No report for two years."),
            Instant.parse("2025-06-01T09:00:00Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ACCEPTED     | APPROVED  |           | true  | true",
        "ACCEPTED     | APPLIED   | APPROVED  | true  | true",
        "ACCEPTED     |           | APPROVED  | true  | true",
        "ACCEPTED     | SUSPENDED | APPROVED  | true  | false",
        "ACCEPTED     | EXITED    | APPROVED  | true  | false",
        "ACCEPTED     | APPLIED   |           | true  | false",
        "ACCEPTED     | APPLIED   | EXITED    | true  | false",
        "ACCEPTED     |           |           | true  | false",
        "ACCEPTED     | APPROVED  |           | false | false",
        "APPLIED      | APPROVED  |           | true  | false",
        "UNDER_REVIEW | APPROVED  |           | true  | false",
        "DECLINED     | APPROVED  |           | true  | false",
        "SUSPENDED    | APPROVED  |           | true  | false",
        "WITHDRAWN    | APPROVED  |           | true  | false",
        "REMOVED      | APPROVED  |           | true  | false",
        "REPORTED     | APPROVED  |           | true  | false"})
    void aBadgeIsThereWhereTheTableSays(
            MembershipStatus membership, PartnerStatus own, PartnerStatus parents, boolean assessable, boolean there) {
        Enrolment enrolment = enrolment(membership, null, partner("own", own, true), partner("parent", parents, true));

        List<Badge> badges = Badge.of(Facts.enrolled(assessable, enrolment), DAY);

        assertThat(badges).hasSize(there ? 1 : 0).allSatisfy(badge -> {
            assertThat(badge.partner().code()).isEqualTo("own");
            assertThat(badge.status()).isEqualTo(BadgeStatus.GRANTED);
        });
    }

    @Test
    void thePseudoPartnerHasNone() {
        Enrolment unattributed =
                enrolment(MembershipStatus.ACCEPTED, null, partner("unattributed", PartnerStatus.APPROVED, false));

        assertThat(Badge.of(Facts.enrolled(true, unattributed), DAY)).isEmpty();
    }

    @Test
    void aWithdrawnOneIsToldApart() {
        Enrolment one = enrolment(MembershipStatus.ACCEPTED, WITHDRAWN, partner("one", PartnerStatus.APPROVED, true));
        Enrolment two = enrolment(MembershipStatus.ACCEPTED, null, partner("two", PartnerStatus.APPROVED, true));

        assertThat(Badge.of(Facts.enrolled(true, one, two), DAY))
                .extracting(Badge::status)
                .containsExactly(BadgeStatus.WITHDRAWN, BadgeStatus.GRANTED);
    }

    @Test
    void aMembershipKnowsItsBadgeAsItWasOnADay() {
        for (List<MembershipTransition> transitions : List.of(List.<MembershipTransition>of(), List.of(accepted()))) {
            Membership membership = membership(MembershipStatus.ACCEPTED, transitions).withBadge(WITHDRAWN);

            assertThat(membership.on(LocalDate.of(2025, 5, 31)).badgeWithdrawn()).isNull();
            assertThat(membership.on(LocalDate.of(2025, 6, 1)).badgeWithdrawn()).isEqualTo(WITHDRAWN);
            assertThat(membership.withBadge(null).on(DAY).badgeWithdrawn()).isNull();
            assertThat(membership.withTransitions(MembershipStatus.SUSPENDED, transitions).badgeWithdrawn())
                    .isEqualTo(WITHDRAWN);
        }
    }

    @Test
    void aFileKnowsItsBadgeAsItWasRecordedByAMoment() {
        Enrolment enrolment = enrolment(
                MembershipStatus.ACCEPTED, WITHDRAWN, partner("one", PartnerStatus.APPROVED, true));

        assertThat(Badge.of(
                        Facts.enrolled(true, enrolment).asKnownAt(Instant.parse("2025-06-01T08:59:59Z")), DAY)
                        .getFirst().status())
                .isEqualTo(BadgeStatus.GRANTED);
        assertThat(Badge.of(
                        Facts.enrolled(true, enrolment).asKnownAt(Instant.parse("2025-06-01T09:00:00Z")), DAY)
                        .getFirst().status())
                .isEqualTo(BadgeStatus.WITHDRAWN);
    }

    private static Enrolment enrolment(MembershipStatus status, BadgeWithdrawal withdrawal, Partner... lineage) {
        Membership membership = membership(status, List.of()).withBadge(withdrawal);
        return new Enrolment(membership, null, List.of(lineage), Instant.parse("2021-03-01T00:00:00Z"));
    }

    private static Membership membership(MembershipStatus status, List<MembershipTransition> transitions) {
        return new Membership(
                "own", status, LocalDate.of(2021, 3, 1), null, null, null, null, null, transitions);
    }

    private static MembershipTransition accepted() {
        return new MembershipTransition(
                null, MembershipStatus.ACCEPTED, "RECEIVED", null, LocalDate.of(2021, 3, 1), "key:test",
                Instant.parse("2021-03-01T00:00:00Z"));
    }

    private static Partner partner(String code, PartnerStatus status, boolean attributing) {
        List<PartnerStatusPeriod> periods = new ArrayList<>();
        if (status != null) {
            periods.add(new PartnerStatusPeriod(status, LocalDate.of(2020, 6, 5), null));
        }
        return new Partner(
                code, code, null, Set.of(), null, attributing, periods, VerdictVisibility.PRIVATE, "UTC", null, null);
    }
}
