package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.support.Callers.campaign;
import static org.racetozero.registry.support.Callers.memberOf;
import static org.racetozero.registry.support.Callers.partner;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
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

    private void pretendJudged(UUID member, LocalDate asOf, LocalDate nextChangeOn) {
        sql.update(
                "update verdict set status = 'COMPLIANT', as_of = ?, next_change_on = ? where member = ? "
                        + "and partner = ''",
                List.of(asOf, nextChangeOn, member));
    }

    private Standing standing(UUID member) {
        return sql.first(
                        "select status, as_of, next_change_on from verdict where member = ? and partner = ''",
                        List.of(member),
                        row -> new Standing(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class)))
                .orElseThrow();
    }

    private static List<String> kinds(UUID member) {
        return campaign().get("/v1/members/{member}/history", member).then().statusCode(200).extract().path("items.kind");
    }
}
