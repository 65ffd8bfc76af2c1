package org.racetozero.registry.http.memo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.taking;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.http.Registry;

/** A council reads a target on one page. */
@QuarkusTest
class TargetMemoTest {

    private static final String HTML = "text/html";
    private static final String CALCULATED = """
            {"kind": "ABSOLUTE", "horizon": "INTERIM",
             "calculation": {"method": "ONE_PLANET_CITY_CHALLENGE", "country": "US", "baseYear": 2018,
                             "baseTonnesCo2e": 1146000, "basePopulation": 267757, "targetYear": 2030,
                             "targetPopulation": 313460},
             "provenance": {"origin": "PARTNER", "providedBy": "<b>Staff</b>"}}""";
    private static final String STATED = """
            {"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": 2018, "targetYear": 2030, "reductionPercent": 50,
             "statement": {"language": "en", "text": "Half <script>alert(1)</script> of it."}}""";

    private String member;

    @BeforeEach
    void aCity() {
        member = newMember("""
                {"name": "Example <script> City", "names": [{"language": "ja", "name": "例示市"}],
                 "actorType": "CITY", "country": "US"}""");
        join(member, newPartner());
    }

    @Test
    void aCalculatedTargetIsExplained() {
        String target = created(CALCULATED);

        Response answer = anybody().accept(HTML).get(target + "/memo");

        answer.then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/html"))
                .header("Content-Type", containsString("UTF-8"))
                .header("Content-Language", equalTo("en"))
                .header("Content-Security-Policy",
                        equalTo("default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("public, max-age=60"));
        MemoReader memo = MemoReader.of(answer.asByteArray());
        assertThat(memo.language()).isEqualTo("en");
        assertThat(memo.texts("h1")).containsExactly("Example <script> City");
        assertThat(memo.text()).contains(
                "is to emit no more than 492,780 t CO₂e in 2030: 57.0 % less than the 1,146,000 t CO₂e of 2018.",
                "From 4.28 to 1.57 t CO₂e per inhabitant and year: 63.3 % less.", "0.925 / 0.731",
                "human-development-index, HDR2020-portal, 2018", "Recorded by <b>Staff</b>.",
                "Nobody at the member has confirmed it yet.", target);
        assertThat(memo.elements("svg")).hasSize(1);
        assertThat(memo.elements("script")).isEmpty();
    }

    @Test
    void itIsWrittenInJapaneseToo() {
        Response answer = anybody().header("Accept-Language", "ja").get(created(CALCULATED) + "/memo");

        answer.then().statusCode(200).header("Content-Language", equalTo("ja"));
        MemoReader memo = MemoReader.of(answer.asByteArray());
        assertThat(memo.language()).isEqualTo("ja");
        assertThat(memo.texts("h1")).containsExactly("例示市");
        assertThat(memo.text()).contains("57.0 % の削減です。", "メンバーによる確認はまだありません。");
    }

    @Test
    void ofAStatedTargetItTellsWhatIsStatedAndWhatIsMissing() {
        MemoReader memo = MemoReader.of(anybody().get(created(STATED) + "/memo").then()
                .statusCode(200).extract().asByteArray());

        assertThat(memo.elements("script")).isEmpty();
        assertThat(memo.text()).contains(
                "Half <script>alert(1)</script> of it.", "50 %", "no calculation is kept with it", "What is not known",
                "has set itself a target whose emissions cannot be told in tonnes yet");
    }

    @Test
    void itIsReadAnewOnlyWhenItChanged() {
        String target = created(STATED);
        String tag = taking("identity").get(target + "/memo").header("ETag");

        taking("identity").header("If-None-Match", tag).get(target + "/memo").then().statusCode(304);
        admin().header("If-Match", "*").contentType("application/merge-patch+json")
                .body("{\"baseTonnesCo2e\": 1000}").patch(target).then().statusCode(200);
        taking("identity").header("If-None-Match", tag).get(target + "/memo").then().statusCode(200);
    }

    @Test
    void itIsWrittenForAnotherDayToo() {
        String target = created("{\"kind\": \"ABSOLUTE\", \"horizon\": \"INTERIM\", \"adoptedOn\": \"2022-01-31\"}");

        anybody().queryParam("asOf", "2023-06-30").get(target + "/memo").then()
                .statusCode(200).body(containsString("June 30, 2023"));
        anybody().queryParam("asOf", "2022-01-01").get(target + "/memo").then().statusCode(404);
        anybody().queryParam("asOf", "yesterday").get(target + "/memo").then().statusCode(400);
        anybody().queryParam("knownAt", "2020-01-01T00:00:00Z").get(target + "/memo").then().statusCode(404);
    }

    @Test
    void whatOneMayNotSeeHasNoMemo() {
        String target = created(STATED);
        String hidden = newMember();
        String ofHidden = post(hidden + "/targets", STATED).header("Location");

        anybody().get(ofHidden + "/memo").then().statusCode(404);
        admin().get(ofHidden + "/memo").then().statusCode(200);
        admin().get(hidden + "/targets/" + idOf(target) + "/memo").then().statusCode(404);
        anybody().get(member + "/targets/nothing/memo").then().statusCode(400);
        anybody().accept(Registry.JSON).get(target + "/memo").then().statusCode(406);
    }

    private String created(String body) {
        return post(member + "/targets", body).then().statusCode(201).extract().header("Location");
    }
}
