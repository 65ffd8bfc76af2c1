package org.racetozero.registry.http.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.application.ActionCatalogue;

/** The catalogue of high-impact actions is read as data by anybody. */
@QuarkusTest
class ActionCatalogueTest {

    private static final String LIST = "/v1/action-catalogue";
    private static final String COLUMNS = "id,sector,phase,title,driver,effect,lines,formula,formulaNote,parameters,"
            + "contractual,coBenefits,needs,cost,leadTimeYears,basis,source,catalogueVersion";

    /** Sectors of the GPC, functions, and what is asked by a query parameter. */
    private static final Set<String> COMMON_SYMBOLS =
            Set.of("I", "II", "III", "IV", "V", "min", "max", "populationRatio");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    @Test
    void anybodyReadsAllOfIt() {
        anybody().get(LIST).then()
                .statusCode(200)
                .body("items.size()", equalTo(new ActionCatalogue().book().actions().size()))
                .body("items.id", hasItems("E1", "B10", "T11", "A2", "N3"))
                .body("items.basis", everyItem(equalTo("INTERPRETIVE")))
                .body("items.catalogueVersion", everyItem(equalTo("2026.1")));
    }

    @Test
    void anActionSaysWhatItNeedsToBeReckonedWith() {
        anybody().get(LIST + "/B5").then()
                .statusCode(200)
                .body("id", equalTo("B5"))
                .body("sector", equalTo("BUILDINGS"))
                .body("phase", equalTo("SWITCH"))
                .body("effect", equalTo("SWITCH"))
                .body("title", equalTo("Heat pumps for the heating of homes"))
                .body("lines", contains("I.1.1"))
                .body("formula", equalTo("I.1.1 · h · a · (1 − eff · gridFactorBase / (COP · EFfuel))"))
                .body("formulaNote", containsString("added to line I.1.2"))
                .body("parameters.name", contains("h", "a", "eff", "COP", "EFfuel", "gridFactorBase"))
                .body("parameters.find { it.name == 'COP' }.minimum", equalTo(1))
                .body("parameters.find { it.name == 'COP' }.illustrativeDefault", equalTo(3))
                .body("parameters.find { it.name == 'COP' }.shared", equalTo(false))
                .body("parameters.find { it.name == 'gridFactorBase' }.shared", equalTo(true))
                .body("needs", contains("N2", "N3"))
                .body("coBenefits", hasItems("AIR_QUALITY", "JOBS", "INNOVATION", "INVESTMENT"))
                .body("contractual", equalTo(false));
        anybody().get(LIST + "/E3").then()
                .body("parameters.find { it.name == 'MW' }", not(hasKey("illustrativeDefault")));
        anybody().get(LIST + "/E1").then().body("contractual", equalTo(true));
    }

    @Test
    void anEnablingActionHasNoTonnesOfItsOwn() {
        anybody().get(LIST + "/N1").then()
                .statusCode(200)
                .body("phase", equalTo("ENABLING"))
                .body("effect", equalTo("ENABLING"))
                .body("$", not(hasKey("formula")))
                .body("formulaNote", equalTo("It has no tonnes of its own; it makes other actions possible."))
                .body("lines", empty())
                .body("parameters", empty());
    }

    @Test
    void itSpeaksJapanese() {
        anybody().header("Accept-Language", "ja").get(LIST + "/T5").then()
                .statusCode(200)
                .header("Content-Language", equalTo("ja"))
                .body("title", equalTo("徒歩と自転車の利用促進"))
                .body("driver", equalTo("転換した自動車走行距離の割合"))
                .body("parameters[0].meaning", equalTo("当該項目に占める乗用車の割合"));
    }

    @Test
    void aFormulaHasNoWordsOfAnyLanguageAndItsNoteIsInTheOneAskedFor() throws Exception {
        Response japanese = anybody().header("Accept-Language", "ja").get(LIST);

        japanese.then()
                .statusCode(200)
                .body("items.find { it.id == 'E3' }.formula", equalTo("min(I.1.2, MW · 8760 · CF · gridFactorBase)"))
                .body("items.find { it.id == 'B1' }", not(hasKey("formulaNote")))
                .body("items.find { it.id == 'A1' }.formulaNote",
                        equalTo("炭素の吸収量であり、目標の達成には算入されません。"));
        for (JsonNode action : new ObjectMapper().readTree(japanese.asString()).path("items")) {
            Set<String> symbols = new HashSet<>(COMMON_SYMBOLS);
            action.path("parameters").forEach(parameter -> symbols.add(parameter.path("name").asText()));
            assertThat(WORD.matcher(action.path("formula").asText()).results().map(MatchResult::group))
                    .as(action.path("id").asText())
                    .isSubsetOf(symbols);
            if (action.has("formulaNote")) {
                assertThat(action.path("formulaNote").asText()).containsPattern("\\p{IsHiragana}");
            }
        }
    }

    @Test
    void itIsFilteredBySectorAndPhase() {
        anybody().get(LIST + "?sector=WASTE").then()
                .statusCode(200)
                .body("items.id", contains("W2", "W1", "W4", "W3"))
                .body("items.sector", everyItem(equalTo("WASTE")));
        anybody().get(LIST + "?phase=REMOVAL&phase=ENABLING").then().body("items.id", contains("A1", "N1", "N2", "N3"));
        anybody().get(LIST + "?sector=TRANSPORT&phase=ENABLING").then().body("items.id", contains("N1"));
        anybody().get(LIST + "?sector=WASTE&phase=REMOVAL").then().statusCode(200).body("items", empty());
        anybody().get(LIST + "?sector=SEA&phase=LATER").then()
                .statusCode(400)
                .body("errors.parameter", contains("sector", "phase"))
                .body("errors.code", everyItem(equalTo("UNKNOWN_PARAMETER_VALUE")));
        anybody().get(LIST + "?colour=green").then().statusCode(400).body("errors.parameter", contains("colour"));
    }

    @Test
    void itIsATableForWhoWantsOne() {
        Response table = anybody().accept("text/csv").get(LIST + "?phase=REMOVAL");

        table.then().statusCode(200);
        List<String> rows = table.asString().lines().toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).isEqualTo(COLUMNS);
        assertThat(rows.get(1)).startsWith("A1,LAND,REMOVAL,Urban trees and restored land,");
    }

    @Test
    void anUnknownActionIsNotFound() {
        for (String id : List.of("Z9", "b1", "B1x", "01a1f727-eb98-7047-8081-3f6c2a1b8f40")) {
            anybody().get(LIST + "/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String tag = anybody().get(LIST).then().statusCode(200).extract().header("ETag");

        anybody().header("If-None-Match", tag).get(LIST).then().statusCode(304);
        anybody().header("If-None-Match", tag).header("Accept-Language", "ja").get(LIST).then().statusCode(200);
        admin().get(LIST).then().statusCode(200).body("items.id", hasItem("B1"));
    }
}
