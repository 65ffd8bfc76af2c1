package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.criteria.Question;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.membership.JoinedOnPrecision;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.RecordKeeping;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.VerdictVisibility;

/** Each view is asked for on the day it is where the view is: the campaign's by UTC, a partner's in its own zone. */
class StandingVerdictsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);

    @Test
    void aPartnersDayBeginsWhereItIs() {
        MemberFile file = file(
                enrolment("in-tokyo", "Asia/Tokyo"), enrolment("in-honolulu", "Pacific/Honolulu"),
                new Enrolment(membership("unknown"), null, List.of(), null));

        assertThat(StandingVerdicts.questions(file, Instant.parse("2026-11-20T15:00:00Z"))).containsExactly(
                new Question(FIRST, null, null, null, ZoneOffset.UTC),
                new Question(FIRST.plusDays(1), null, "in-tokyo", null, TOKYO),
                new Question(FIRST, null, "in-honolulu", null, ZoneId.of("Pacific/Honolulu")),
                new Question(FIRST, null, "unknown", null, ZoneOffset.UTC));
        assertThat(StandingVerdicts.questions(file, Instant.parse("2026-11-20T14:59:59.999999Z")).get(1))
                .isEqualTo(new Question(FIRST, null, "in-tokyo", null, TOKYO));
    }

    @Test
    void whoeverIsInNoProgrammeIsAskedForTheCampaignOnly() {
        assertThat(StandingVerdicts.questions(file(), Instant.parse("2026-11-20T15:00:00Z")))
                .containsExactly(new Question(FIRST, null, null, null, ZoneOffset.UTC));
    }

    private static MemberFile file(Enrolment... enrolments) {
        return new MemberFile(
                null, List.of(enrolments), null, null, null, null, null, null, null, null, null, null);
    }

    private static Enrolment enrolment(String partner, String zone) {
        return new Enrolment(membership(partner), null, List.of(partner(partner, zone)), null);
    }

    private static Membership membership(String partner) {
        return new Membership(
                partner, MembershipStatus.ACCEPTED, FIRST, JoinedOnPrecision.DAY, null, null, RecordKeeping.REGISTRY,
                null, List.of());
    }

    private static Partner partner(String code, String zone) {
        return new Partner(
                code, code, List.of(), Set.of(), null, true, List.of(), VerdictVisibility.PRIVATE, zone, null, null);
    }
}
