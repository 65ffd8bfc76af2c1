package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.support.Callers.campaign;
import static org.racetozero.registry.support.Callers.memberOf;
import static org.racetozero.registry.support.Callers.partner;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.persistence.Sql;

/** Time alone may turn a verdict: the first moment after a deadline, and only for those it concerns. */
@QuarkusTest
class VerdictDeadlinesTest {

    private record Standing(String status, LocalDate asOf, LocalDate nextChangeOn) {
    }

    @Inject
    VerdictDeadlines deadlines;

    @Inject
    Sql sql;

    @Test
    void aMemberIsJudgedAnewWhenItsDateHasPassedAndTheFeedTellsOfIt() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        UUID overtaken = UUID.fromString(memberOf(partner()));
        UUID untouched = UUID.fromString(memberOf(partner()));
        pretendJudged(overtaken, today.minusDays(1), today);
        pretendJudged(untouched, today.minusDays(1), today.plusDays(1));

        deadlines.judgeOvertaken();

        assertThat(standing(overtaken).status()).isNotEqualTo("COMPLIANT");
        assertThat(standing(overtaken).asOf()).isEqualTo(today);
        assertThat(standing(untouched)).isEqualTo(
                new Standing("COMPLIANT", today.minusDays(1), today.plusDays(1)));
        assertThat(kinds(overtaken)).contains("verdict");
        assertThat(kinds(untouched)).doesNotContain("verdict");
    }

    @Test
    void aPartnersViewTurnsWhenTheDayBeginsWhereThePartnerIs() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        LocalDate today = LocalDate.now(tokyo);
        String partner = newPartner("\"timeZone\": \"Asia/Tokyo\"");
        String path = newMember();
        UUID member = UUID.fromString(idOf(path));
        // What is due within twelve months of joining is due within days.
        post(path + "/memberships", "{\"partner\": \"%s\", \"joinedOn\": \"%s\"}".formatted(
                partner, today.minusYears(1))).then().statusCode(201);
        sql.update("update verdict set status = 'COMPLIANT' where member = ?", List.of(member));
        LocalDate turning = standing(member, partner).nextChangeOn();
        Instant moment = sql.first(
                        "select next_change_at from verdict where member = ? and partner = ?",
                        List.of(member, partner),
                        row -> row.getObject(1, OffsetDateTime.class).toInstant())
                .orElseThrow();
        assertThat(turning).isAfter(today).isBefore(today.plusDays(5));
        assertThat(moment).isEqualTo(turning.minusDays(1).atTime(15, 0).toInstant(ZoneOffset.UTC));
        Standing campaign = standing(member);

        deadlines.judgeOvertaken(moment.minusMillis(1));
        assertThat(standing(member, partner)).extracting(Standing::status, Standing::asOf)
                .containsExactly("COMPLIANT", today);

        deadlines.judgeOvertaken(moment);
        assertThat(standing(member, partner).status()).isNotEqualTo("COMPLIANT");
        assertThat(standing(member, partner).asOf()).isEqualTo(turning);
        assertThat(sql.first(
                        "select from verdict where member = ? and next_change_at <= ?",
                        List.of(member, moment),
                        row -> true))
                .isEmpty();
        assertThat(standing(member).asOf()).as("the campaign's day, by UTC").isEqualTo(turning.minusDays(1));
        assertThat(campaign.nextChangeOn()).isAfterOrEqualTo(turning.minusDays(1));
    }

    private void pretendJudged(UUID member, LocalDate asOf, LocalDate nextChangeOn) {
        sql.update(
                "update verdict set status = 'COMPLIANT', as_of = ?, next_change_on = ?, next_change_at = ? "
                        + "where member = ? and partner = ''",
                List.of(asOf, nextChangeOn, nextChangeOn.atStartOfDay(ZoneOffset.UTC).toInstant(), member));
    }

    private Standing standing(UUID member) {
        return standing(member, "");
    }

    private Standing standing(UUID member, String partner) {
        return sql.first(
                        "select status, as_of, next_change_on from verdict where member = ? and partner = ?",
                        List.of(member, partner),
                        row -> new Standing(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class)))
                .orElseThrow();
    }

    private static List<String> kinds(UUID member) {
        return campaign()
                .get("/v1/members/{member}/history", member)
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
    }
}
