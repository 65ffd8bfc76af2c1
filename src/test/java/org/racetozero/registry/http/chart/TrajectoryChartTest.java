package org.racetozero.registry.http.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.taking;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.Registry;

/** A page shows a member's trajectory with nothing but an {@code <img>}. */
@QuarkusTest
class TrajectoryChartTest {

    private static final String SVG = "image/svg+xml";

    private String member;
    private String trajectory;

    @BeforeEach
    void aCityWithTargetsAndInventories() {
        member = newMember("""
                {"name": "Example <script> City", "names": [{"language": "ja", "name": "例示市"}],
                 "actorType": "CITY", "country": "US"}""");
        join(member, newPartner());
        trajectory = member + "/trajectory";
        created("/targets", """
                {"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": 2018, "baseTonnesCo2e": 1146000,
                 "targetYear": 2030, "targetTonnesCo2e": 495000}""");
        created("/targets", """
                {"kind": "NET_ZERO", "horizon": "LONG_TERM", "baseYear": 2018, "baseTonnesCo2e": 1146000,
                 "targetYear": 2050}""");
        for (Map.Entry<String, Integer> inventory :
                Map.of("2021", 1_050_000, "2022", 1_010_000, "2023", 985_000).entrySet()) {
            admin().contentType(Registry.JSON)
                    .body("{\"protocol\": \"GPC_BASIC\", \"gwpSet\": \"AR5\", \"totals\": [{\"tonnesCo2e\": "
                            + inventory.getValue() + "}]}")
                    .put(member + "/inventories/" + inventory.getKey())
                    .then()
                    .statusCode(201);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8",
        "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5",
        "image/avif,image/webp,*/*",
        "image/webp,image/apng,image/*,*/*;q=0.8",
        "image/*",
        SVG})
    void whatABrowserAsksForAnImageWithGetsTheImage(String accept) {
        Response answer = anybody().accept(accept).get(trajectory);

        answer.then()
                .statusCode(200)
                .header("Content-Type", startsWith(SVG))
                .header("Content-Language", equalTo("en"))
                .header("Content-Security-Policy", equalTo("default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("public, max-age=60"))
                .header("Vary", containsString("Accept"));
        ChartPage chart = ChartPage.of(answer.asByteArray());
        assertThat(chart.title()).isEqualTo("Example <script> City: emissions and targets");
        assertThat(chart.description()).contains(
                "in 2018 with 1.15 Mt CO₂e", "The target for 2030 is 0.495 Mt CO₂e.",
                "The target for 2050 is 0 Mt CO₂e.", "The latest inventory, of 2023, counts 0.985 Mt CO₂e.");
        assertThat(chart.drawn()).contains("2030: 0.495 Mt", "Inventories", "Projection of the last three inventories");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "*/*",
        "application/json",
        "application/json,image/svg+xml;q=0.5",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8"})
    void whoDoesNotAskForAnImageGetsFigures(String accept) {
        anybody().accept(accept).get(trajectory).then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .header("Content-Security-Policy", nullValue());
    }

    @Test
    void theChartSpeaksJapanese() {
        Response answer = anybody().accept(SVG).header("Accept-Language", "ja").get(trajectory);

        answer.then().statusCode(200).header("Content-Language", equalTo("ja"));
        ChartPage chart = ChartPage.of(answer.asByteArray());
        assertThat(chart.title()).isEqualTo("例示市：排出量と目標");
        assertThat(chart.drawn()).contains("インベントリ");
    }

    @Test
    void everyFormHasATagOfItsOwn() {
        TreeSet<String> tags = new TreeSet<>();
        String tag = taking("identity").accept(SVG).get(trajectory).header("ETag");
        tags.add(tag);
        tags.add(taking("gzip").accept(SVG).get(trajectory).then()
                .statusCode(200).header("Content-Encoding", equalTo("gzip")).extract().header("ETag"));
        tags.add(taking("identity").accept(SVG).header("Accept-Language", "ja").get(trajectory).header("ETag"));
        tags.add(taking("identity").accept(Registry.JSON).get(trajectory).header("ETag"));
        tags.add(taking("identity").accept("text/csv").get(trajectory).header("ETag"));

        assertThat(tags).hasSize(5);
        taking("identity").accept(SVG).header("If-None-Match", tag).get(trajectory).then().statusCode(304);
        taking("identity").accept(Registry.JSON).header("If-None-Match", tag).get(trajectory).then().statusCode(200);
        created("/targets", "{\"kind\": \"ABSOLUTE\", \"horizon\": \"INTERIM\", \"baseYear\": 2018, "
                + "\"baseTonnesCo2e\": 1146000, \"targetYear\": 2040, \"targetTonnesCo2e\": 200000}");
        taking("identity").accept(SVG).header("If-None-Match", tag).get(trajectory).then().statusCode(200);
    }

    @Test
    void theSameIsAnsweredByteForByte() {
        assertThat(anybody().accept(SVG).get(trajectory).asByteArray())
                .isEqualTo(anybody().accept(SVG).get(trajectory).asByteArray());
    }

    @Test
    void ofAMemberWithoutFiguresTheChartSaysSo() {
        String silent = newMember();
        join(silent, newPartner());

        ChartPage chart = ChartPage.of(anybody().accept(SVG).get(silent + "/trajectory").then()
                .statusCode(200).extract().asByteArray());

        assertThat(chart.description()).contains("nothing to draw");
    }

    @Test
    void whatOneMayNotSeeIsNotDrawn() {
        anybody().accept(SVG).get("/v1/members/01a1f64c-3198-7003-8005-3f6c2a1b8e01/trajectory").then()
                .statusCode(404);
        anybody().accept(SVG).get(newMember() + "/trajectory").then().statusCode(404);
        anybody().accept("image/png").get(trajectory).then().statusCode(406);
        anybody().accept(SVG).queryParam("format", "svg").get(trajectory).then().statusCode(400);
    }

    private void created(String noun, String body) {
        post(member + noun, body).then().statusCode(201);
    }
}
