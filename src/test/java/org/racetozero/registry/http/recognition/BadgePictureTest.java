package org.racetozero.registry.http.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.change;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.unique;
import static org.racetozero.registry.http.recognition.Recognised.approvedPartner;
import static org.racetozero.registry.http.recognition.Recognised.giveBack;
import static org.racetozero.registry.http.recognition.Recognised.published;
import static org.racetozero.registry.http.recognition.Recognised.recorded;
import static org.racetozero.registry.http.recognition.Recognised.withdraw;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.chart.ChartPage;

/** A member's page shows its badge with nothing but an {@code <img>}, as long as a partner lets it. */
@QuarkusTest
class BadgePictureTest {

    private static final String SVG = "image/svg+xml";
    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

    private String partner;
    private String member;
    private String badge;

    @BeforeEach
    void anAcceptedMemberThatPledgedAndReported() {
        partner = approvedPartner();
        member = newMember("""
                {"name": "Example <script> City", "names": [{"language": "ja", "name": "例示市"}],
                 "actorType": "CITY", "country": "US"}""");
        join(member, partner);
        badge = member + "/badge";
        recorded(member + "/pledges",
                "{\"partner\": \"" + partner + "\", \"claim\": \"NET_ZERO\", \"signedOn\": \"2021-02-20\"}");
        published(member, 2022, "2023-06-30", partner);
        published(member, 2023, "2024-06-30", partner);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8",
        "image/avif,image/webp,*/*",
        "image/*",
        "*/*",
        SVG})
    void whatABrowserAsksForAnImageWithGetsTheBadge(String accept) {
        Response answer = anybody().accept(accept).get(badge);

        answer.then()
                .statusCode(200)
                .header("Content-Type", startsWith(SVG))
                .header("Content-Language", equalTo("en"))
                .header("Content-Security-Policy", equalTo("default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("public, max-age=60"))
                .header("Vary", containsString("Accept"));
        ChartPage page = ChartPage.of(answer.asByteArray());
        assertThat(page.root().getAttribute("role")).isEqualTo("img");
        assertThat(page.root().getAttribute("lang")).isEqualTo("en");
        assertThat(page.title()).isEqualTo("Milestones in the Race to Zero: Example <script> City");
        assertThat(page.description()).contains(
                "Pledge made: 2021", "Public annual reports: 2, the first in 2023", partner, "As recorded on " + TODAY);
        assertThat(String.join(" ", page.drawn())).contains(
                "Example <script> City", "Pledge made: 2021", "Public annual reports: 2, the first in 2023",
                "As recorded on " + TODAY);
        assertThat(answer.asString().toLowerCase(Locale.ROOT)).doesNotContain("complian");
    }

    @Test
    void itSpeaksJapaneseToWhoAsksByHeaderOrByAddress() {
        for (Response answer : List.of(
                anybody().header("Accept-Language", "ja").get(badge),
                anybody().header("Accept-Language", "en").get(badge + "?language=ja"))) {
            answer.then().statusCode(200).header("Content-Language", equalTo("ja"));
            ChartPage page = ChartPage.of(answer.asByteArray());
            assertThat(page.title()).isEqualTo("Race to Zero のマイルストーン: 例示市");
            assertThat(page.description()).contains("誓約：2021年", "例示の会を通じて参加しています。");
        }
        anybody().get(badge + "?language=fr").then()
                .statusCode(400)
                .body("errors.parameter", contains("language"))
                .body("errors.code", contains("UNKNOWN_PARAMETER_VALUE"));
        anybody().get(badge + "?partner=Nobody").then().statusCode(400).body("errors.code", contains("NOT_A_CODE"));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        Response first = anybody().get(badge);

        assertThat(anybody().get(badge).asByteArray()).isEqualTo(first.asByteArray());
        anybody().header("If-None-Match", first.header("ETag")).get(badge).then().statusCode(304);
        anybody().header("If-None-Match", first.header("ETag")).get(badge + "?language=ja").then().statusCode(200);
        published(member, 2024, "2025-06-30", partner);
        anybody().header("If-None-Match", first.header("ETag")).get(badge).then().statusCode(200);
    }

    @Test
    void onePartnersBadgeNamesThatPartner() {
        String other = approvedPartner();
        join(member, other);

        assertThat(ChartPage.of(anybody().get(badge).asByteArray()).description()).contains(partner, other);
        assertThat(ChartPage.of(anybody().get(badge + "?partner=" + other).asByteArray()).description())
                .contains(other).doesNotContain(partner);
    }

    @Test
    void aWithdrawnBadgeIsGoneAndComesBack() {
        String other = approvedPartner();
        join(member, other);
        withdraw(member + "/memberships/" + partner).then().statusCode(200);

        missing(anybody().get(badge + "?partner=" + partner), "partner", "NO_BADGE");
        missing(holder(integrator(other)).get(badge + "?partner=" + partner), "partner", "NO_BADGE");
        missing(get(badge + "?partner=" + partner), "partner", "BADGE_WITHDRAWN");
        missing(holder(integrator(partner)).get(badge + "?partner=" + partner), "partner", "BADGE_WITHDRAWN");
        assertThat(ChartPage.of(anybody().get(badge).asByteArray()).description())
                .contains(other).doesNotContain(partner);
        withdraw(member + "/memberships/" + other).then().statusCode(200);
        missing(anybody().get(badge), "member", "NO_BADGE");

        giveBack(member + "/memberships/" + partner).then().statusCode(200);
        anybody().get(badge).then().statusCode(200);
        anybody().get(badge + "?partner=" + partner).then().statusCode(200);
    }

    @Test
    void whoIsNotInTheRaceHasNoBadge() {
        missing(anybody().get(badge + "?partner=" + approvedPartner()), "partner", "NO_BADGE");
        missing(anybody().get(badge + "?partner=" + unique("nobody")), "partner", "NO_BADGE");

        post(member + "/memberships/" + partner + "/transitions", "{\"to\": \"SUSPENDED\"}").then().statusCode(200);
        missing(anybody().get(badge), "member", "NO_BADGE");
        post(member + "/memberships/" + partner + "/transitions", "{\"to\": \"ACCEPTED\"}").then().statusCode(200);
        anybody().get(badge).then().statusCode(200);

        String elsewhere = newMember();
        join(elsewhere, newPartner());
        missing(anybody().get(elsewhere + "/badge"), "member", "NO_BADGE");
    }

    @Test
    void whoOnlyAThirdPartySpeaksOfHasNoBadge() {
        change("update member set facts = jsonb_set(facts, '{assessable}', 'false') where id = ?::uuid", idOf(member));

        missing(anybody().get(badge), "member", "NO_BADGE");
    }

    @Test
    void itIsAsPublicAsTheMember() {
        String applicant = newMember();
        recorded(applicant + "/memberships", "{\"partner\": \"" + partner + "\"}");

        anybody().get(applicant + "/badge").then().statusCode(404);
        missing(holder(integrator(partner)).get(applicant + "/badge"), "member", "NO_BADGE");
        anybody().accept("application/json").get(badge).then().statusCode(406);
    }

    private static void missing(Response answer, String parameter, String code) {
        answer.then()
                .statusCode(404)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("type", equalTo("/problems/not-found"))
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code))
                .body("errors[0].detail", containsString("badge"));
    }
}
