package org.racetozero.registry.http.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.application.ReferenceCatalogue;
import org.racetozero.registry.domain.reference.ReferenceColumn;
import org.racetozero.registry.domain.reference.ReferenceDataset;

/** The reference data as anybody reads it: what there is, how to cite it, and its rows in three forms. */
@QuarkusTest
class ReferenceDataTest {

    private static final String ALL = "/v1/reference-data";
    private static final String HDI = ALL + "/human-development-index";
    private static final String GWP = ALL + "/global-warming-potentials";

    @Inject
    ReferenceCatalogue catalogue;

    @Test
    void anybodySeesWhatThereIsAndHowToCiteIt() {
        String hdi = "items.find { it.code == 'human-development-index' }.";
        String budgets = "items.find { it.code == 'remaining-carbon-budgets' }.";

        anybody().get(ALL).then()
                .statusCode(200)
                .header("Content-Language", "en")
                .header("Cache-Control", "public, max-age=60")
                .body("items", hasSize(6))
                .body(hdi + "title", equalTo("Human Development Index"))
                .body(hdi + "basis", equalTo("SOURCED"))
                .body(hdi + "defaultVersion", equalTo("HDR2020-portal"))
                .body(hdi + "versions.version",
                        contains("HDR2019-portal", "HDR2020-portal", "HDR2023-24", "HDR2025"))
                .body(hdi + "versions.licence", everyItem(equalTo("CC BY 3.0 IGO")))
                .body(hdi + "versions[2].source.commit", equalTo("fde7e54d0b3ffefd904efa41cd05e4395d30830e"))
                .body(hdi + "versions[0].source", not(hasKey("commit")))
                .body(budgets + "versions.publisher", contains(
                        "Intergovernmental Panel on Climate Change", "Indicators of Global Climate Change"))
                .body("items.find { it.code == 'us-community-protocol-mapping' }.basis", equalTo("INTERPRETIVE"));
    }

    @Test
    void aDatasetIsReadInItsDefaultVersion() {
        anybody().get(HDI + "?country=US&year=2018").then()
                .statusCode(200)
                .body("code", equalTo("human-development-index"))
                .body("version", equalTo("HDR2020-portal"))
                .body("publisher", startsWith("United Nations Development Programme"))
                .body("licenceUrl", equalTo("https://creativecommons.org/licenses/by/3.0/igo/"))
                .body("notes", hasSize(2))
                .body("columns.name", contains("country", "iso3", "name", "year", "hdi"))
                .body("columns[4].unit", equalTo("index"))
                .body("columns[0].required", is(false))
                .body("items", hasSize(1))
                .body("items[0].country", equalTo("US"))
                .body("items[0].iso3", equalTo("USA"))
                .body("items[0].year", equalTo(2018))
                .body("items[0].hdi", equalTo(0.925f));
    }

    @Test
    void anotherVersionIsReadByItsName() {
        anybody().get(HDI + "?version=HDR2025&country=JP").then()
                .statusCode(200)
                .body("version", equalTo("HDR2025"))
                .body("items.hdi", contains(0.925f));
        anybody().get(GWP + "?version=AR5").then()
                .statusCode(200)
                .body("items.find { it.species == 'CH4' }.gwp100", equalTo(28))
                .body("items.find { it.species == 'CFC11' }", not(hasKey("gas")));
    }

    @Test
    void rowsAreFilteredByCountryAndYear() {
        anybody().get(HDI + "?country=US&country=JP&year=2018&year=2019&year=2150").then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.country", containsInAnyOrder("US", "US", "JP", "JP"))
                .body("items.year", containsInAnyOrder(2018, 2018, 2019, 2019));
        anybody().get(HDI + "?country=AQ").then().statusCode(200).body("items", hasSize(0));
        anybody().get(HDI + "?year=2018").then()
                .statusCode(200)
                .body("items.find { it.iso3 == 'WLD' }.hdi", equalTo(0.731f))
                .body("items.find { it.iso3 == 'WLD' }", not(hasKey("country")));
    }

    @Test
    void rowsComeAsATable() {
        admin().accept("text/csv").get(HDI + "?country=US&year=2018&year=2019").then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .body(equalTo("country,iso3,name,year,hdi\r\n"
                        + "US,USA,United States,2018,0.925\r\n"
                        + "US,USA,United States,2019,0.926\r\n"));
        admin().accept("text/csv").get(HDI + "?country=AQ").then()
                .statusCode(200)
                .body(equalTo("country,iso3,name,year,hdi\r\n"));
        admin().accept("text/csv").get(ALL + "/remaining-carbon-budgets").then()
                .statusCode(200)
                .body(startsWith("warmingDegrees,likelihoodPercent,fromYear,gigatonnesCo2\r\n"
                        + "1.1,10,2025,-469.35820399418947\r\n"));
    }

    @Test
    void rowsComeAsLinesWithTheDigitsTheyWerePublishedWith() {
        admin().accept("application/x-ndjson").get(HDI + "?country=US&year=1994&year=1995").then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/x-ndjson"))
                .body(equalTo("""
                        {"country":"US","iso3":"USA","name":"United States","year":1994,"hdi":0.880}
                        {"country":"US","iso3":"USA","name":"United States","year":1995,"hdi":0.883}
                        """));
    }

    @Test
    void everyDatasetHasRowsInEveryForm() {
        for (ReferenceDataset dataset : catalogue.datasets()) {
            String path = ALL + "/" + dataset.code();
            List<Object> items = anybody().get(path).then().statusCode(200).extract().path("items");
            String table = anybody().accept("text/csv").get(path).then().statusCode(200).extract().asString();
            assertThat(items).as(path).isNotEmpty();
            assertThat(table.lines()).as(path).hasSize(items.size() + 1);
        }
    }

    @Test
    void everyDatasetHasAFormWithItsColumns() {
        assertThat(catalogue.datasets()).extracting(ReferenceDataset::code)
                .containsExactlyInAnyOrderElementsOf(ReferenceRow.FORMS.keySet());
        for (ReferenceDataset dataset : catalogue.datasets()) {
            assertThat(Arrays.stream(ReferenceRow.FORMS.get(dataset.code()).type().getRecordComponents())
                            .map(RecordComponent::getName))
                    .as(dataset.code())
                    .containsExactlyElementsOf(dataset.columns().stream().map(ReferenceColumn::name).toList());
        }
    }

    @Test
    void textsAreInTheReadersLanguage() {
        anybody().header("Accept-Language", "ja").get(ALL).then()
                .statusCode(200)
                .header("Content-Language", "ja")
                .body("items.title", hasItem("人間開発指数（HDI）"));
        anybody().header("Accept-Language", "ja").get(HDI + "?country=US&year=2018").then()
                .statusCode(200)
                .body("title", equalTo("人間開発指数（HDI）"))
                .body("code", equalTo("human-development-index"))
                .body("columns[3].description", equalTo("指数の対象年"))
                .body("items[0].name", equalTo("United States"));
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
            "human-development-index?country=usa, country, UNKNOWN_COUNTRY",
            "human-development-index?country=ZZ, country, UNKNOWN_COUNTRY",
            "human-development-index?year=now, year, OUTSIDE_RANGE",
            "human-development-index?year=1899, year, OUTSIDE_RANGE",
            "global-warming-potentials?country=US, country, UNKNOWN_PARAMETER",
            "global-warming-potentials?year=2018, year, UNKNOWN_PARAMETER",
            "remaining-carbon-budgets?year=2025, year, UNKNOWN_PARAMETER",
            "human-development-index?colour=green, colour, UNKNOWN_PARAMETER",
            "human-development-index?version=HDR2025&version=HDR2020-portal, version, REPEATED_PARAMETER"})
    void aParameterThatIsWrongIsNamed(String query, String parameter, String code) {
        anybody().get(ALL + "/" + query).then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void whatIsWrongIsNamedAtOnce() {
        anybody().get(GWP + "?country=US&year=2018").then()
                .statusCode(400)
                .body("errors.parameter", contains("country", "year"))
                .body("errors[0].detail", equalTo("is not a parameter of this operation, which takes: version"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        anybody().get(ALL + "/weather").then().statusCode(404);
        anybody().get(HDI + "?version=HDR1990").then().statusCode(404);
        anybody().get(GWP + "?version=HDR2025").then().statusCode(404);
    }

    @Test
    void whatTheCallerHoldsIsNotSentAgain() {
        String query = HDI + "?country=US&year=2018";
        Response first = anybody().get(query);
        String tag = first.then().statusCode(200).extract().header("ETag");

        anybody().header("If-None-Match", tag).get(query).then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(emptyString());
        anybody().header("If-None-Match", tag).get(HDI + "?country=US&year=2019").then().statusCode(200);
        anybody().header("If-None-Match", tag).header("Accept-Language", "ja").get(query).then().statusCode(200);
        anybody().header("If-None-Match", tag).accept("text/csv").get(query).then().statusCode(200);
        String all = anybody().get(ALL).then().statusCode(200).extract().header("ETag");
        anybody().header("If-None-Match", all).get(ALL).then().statusCode(304);
    }
}
