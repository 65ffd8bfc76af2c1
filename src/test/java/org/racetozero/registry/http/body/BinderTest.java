package org.racetozero.registry.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.application.ReferenceCatalogue;
import org.racetozero.registry.application.Refusal;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.calculation.TargetCalculationInput;
import org.racetozero.registry.http.compliance.ComplianceCheckInput;
import org.racetozero.registry.http.compliance.ReportCheckInput;
import org.racetozero.registry.http.inventory.InventoryInput;
import org.racetozero.registry.http.submission.SubmissionInput;
import org.racetozero.registry.http.target.TargetInput;
import org.racetozero.registry.platform.JsonSettings;

/** An ill-formed body is refused with everything that is wrong with it, published data and its own sums included. */
class BinderTest {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "targets", TargetInput.class,
            "inventories/2024", InventoryInput.class,
            "submissions", SubmissionInput.class,
            "/v1/compliance-checks", ComplianceCheckInput.class,
            "/v1/report-checks", ReportCheckInput.class,
            "/v1/target-calculations", TargetCalculationInput.class);

    private static final String CALCULATION = """
            "method": "ONE_PLANET_CITY_CHALLENGE", "country": "US", "baseYear": 2018, "baseTonnesCo2e": 1146000,
            "basePopulation": 267757, "targetYear": 2030, "targetPopulation": 313460, "populationGrowth": "STATED",
            "hdiVintage": "HDR2020-portal", "globalReductionPercent": 50, "baseYearAdjustment": "NONE\"""";
    private static final String TARGET = """
            {"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": 2018, "basePeriodStart": "2018-04-01",
             "baseTonnesCo2e": 1146000, "targetYear": 2030, "targetPeriodEnd": "2031-03-31", "reductionPercent": 57,
             "targetTonnesCo2e": 492780, "intensity": {"denominator": "POPULATION", "baseValue": 1},
             "coverage": [{"scope": "SCOPE_1", "coverage": "FULL"}], "boundary": {"kind": "SAME"}, "method": "SBTI",
             "validation": {"body": "SBTi"}, "residualPercent": 5,
             "residualRationale": {"language": "en", "text": "Steel."}, "provenance": {"origin": "SELF"},
             "calculation": {%s, "result": {"method": "ONE_PLANET_CITY_CHALLENGE", "basis": "SOURCED",
                "absoluteReductionPercent": 57, "targetTonnesCo2e": 492780, "display": {"targetTonnesCo2e": 5},
                "steps": [{"code": "HDI_RATIO", "value": 1}], "constants": [{"code": "HDI_WORLD", "year": 2018}],
                "warnings": [{"code": "PANDEMIC_YEAR", "arguments": ["2020"]}],
                "hdiSpread": [{"vintage": "HDR2020-portal", "hdiYear": 2018}]}}}""".formatted(CALCULATION);
    private static final String INVENTORY = """
            {"key": "2024", "periodStart": "2024-04-01", "protocol": "GPC_BASIC", "gwpSet": "AR5", "population": 5,
             "excludedEntities": [{"language": "en", "text": "The port."}],
             "lines": [{"reference": "I.1.1", "gas": "CO2E", "quantityTonnes": 100},
                       {"reference": "II.1.1", "scope": "SCOPE_1", "gas": "HFCS", "species": "HFC134a",
                        "quantityTonnes": 1},
                       {"reference": "III.1.1", "absence": "NOT_ESTIMATED", "reason": "Nobody knows."},
                       {"scope": "SCOPE_3", "category": 15, "gas": "CO2E", "quantityTonnes": 4,
                        "financed": {"assetClass": "Mortgages", "dataQuality": 3}}],
             "totals": [{"scope": "SCOPE_1", "tonnesCo2e": 5}, {"sector": "I", "tonnesCo2e": 90}, {"tonnesCo2e": 7}],
             "retiredCredits": [{"registry": "One", "tonnesCo2e": 5}]}""";
    private static final String COMPARISON = """
            {%1$s, "alternatives": [
              {"method": "NET_ZERO", "netZeroYear": 2040, "residualPercent": 5}, {%1$s},
              {"method": "CARBON_BUDGET_SHARE", "sharePercent": 4, "warmingDegrees": 1.5, "likelihoodPercent": 50},
              {"method": "ABSOLUTE_CONTRACTION", "absoluteContractionForm": "FORM_2026", "scope": "SCOPE_3",
               "mostRecentYear": 2020, "mostRecentTonnesCo2e": 9}]}""".formatted(CALCULATION);

    private static final List<String> DAMAGES = List.of(
            "null", "\"\"", "\"x\"", "-1", "0", "1.5", "2147483647", "99999999999999999999", "1e2147483647",
            "1e-2147483647", "true", "[]", "{}", "[null]", "[{}]", "\"2024-02-30\"", "\"NET_ZERO\"");

    private static final ObjectMapper MAPPER = mapper();
    private static final Binder BINDER = new Binder(
            MAPPER, Validation.buildDefaultValidatorFactory().getValidator(), new ReferenceCatalogue());

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/bodies/at-once.csv", delimiter = '|', quoteCharacter = '~')
    void everyMistakeIsNamedOnceAndAtOnce(String address, String kind, String name, String body, String mistakes) {
        if (kind.equals("body")) {
            assertThat(refused(() -> body(body, TYPES.get(address), false).value()))
                    .containsExactly(mistakes.split(", "));
        }
    }

    /** What published data says of a body must never depend on the body being any good. */
    @ParameterizedTest
    @ValueSource(strings = {"targets", "inventories/2024", "/v1/target-calculations"})
    void noDamageIsTooMuchForIt(String address) throws JsonProcessingException {
        ObjectNode whole = (ObjectNode) MAPPER.readTree(switch (address) {
            case "targets" -> TARGET;
            case "inventories/2024" -> INVENTORY;
            default -> COMPARISON;
        });
        for (String place : places(whole, "")) {
            for (String damage : DAMAGES) {
                ObjectNode damaged = whole.deepCopy();
                put(damaged, place, MAPPER.readTree(damage));
                damaged.put("colour", "green");
                assertThat(catchThrowable(() -> body(damaged.toString(), TYPES.get(address), false).value()))
                        .as("%s at %s", damage, place)
                        .isInstanceOf(RefusedException.class);
            }
        }
    }

    @Test
    void whatStoodThereBeforeIsNotHeldAgainstWhoeverSendsItBack() {
        InventoryInput before = body(INVENTORY, InventoryInput.class, false).value();

        assertThat(refused(() -> body(INVENTORY.replace("\"population\": 5", "\"population\": 0"),
                        InventoryInput.class, false).over(before)))
                .containsExactly("/population TOO_SMALL");
        assertThat(refused(() -> body("{\"population\": 0}", InventoryInput.class, true).over(before)))
                .containsExactly("/population TOO_SMALL");
        assertThat(refused(() -> body("{\"population\": 0, \"gwpSet\": \"AR6\"}", InventoryInput.class, true)
                        .over(before)))
                .contains("/population TOO_SMALL", "/totals/1 TOTAL_DISAGREES");
    }

    @Test
    void aResultOfAnEarlierEditionIsNoMistakeOfWhoeverSendsItBack() {
        TargetInput before = body(TARGET.replace("\"SBTI\"", "\"ONE_PLANET_CITY_CHALLENGE\""), TargetInput.class, false)
                .value();

        assertThat(refused(() -> body("{\"status\": \"MAYBE\"}", TargetInput.class, true).over(before)))
                .containsExactly("/status UNKNOWN_VALUE");
        assertThat(refused(() -> body("{\"status\": \"MAYBE\", \"calculation\": {\"targetPopulation\": -1}}",
                        TargetInput.class, true).over(before)))
                .containsExactly("/calculation/targetPopulation TOO_SMALL", "/status UNKNOWN_VALUE");
    }

    @Test
    void whatTakesThePlaceOfATargetThatIsNotKnownHereMayRepeatItsFigures() {
        String target = TARGET.replaceFirst("\\{", "{\"id\": \"01a1f727-eb98-7047-8081-3f6c2a1b8f41\", ")
                .replace("313460", "0");

        assertThat(refused(() -> body("{\"colour\": \"green\", \"targets\": [" + target + "]}",
                        SubmissionInput.class, false).value()))
                .containsExactly("/colour UNKNOWN_MEMBER", "/targets/0/calculation/targetPopulation TOO_SMALL");
    }

    private static <I> Body<I> body(String text, Class<I> type, boolean mergePatch) {
        try {
            return new Body<>((ObjectNode) MAPPER.readTree(text), mergePatch, type, BINDER);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(text, unreadable);
        }
    }

    private static List<String> refused(Runnable work) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, work::run);
        return ((Refusal.Invalid) refused.refusal()).violations().stream()
                .map(BinderTest::described)
                .sorted()
                .toList();
    }

    private static String described(Violation violation) {
        return violation.pointer() + " " + violation.code();
    }

    /** Every place of a tree but its root. */
    private static List<String> places(JsonNode node, String at) {
        List<String> places = new ArrayList<>();
        node.properties().forEach(member -> {
            places.add(at + "/" + member.getKey());
            places.addAll(places(member.getValue(), at + "/" + member.getKey()));
        });
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            places.add(at + "/" + index);
            places.addAll(places(node.get(index), at + "/" + index));
        }
        return places;
    }

    private static void put(ObjectNode tree, String place, JsonNode value) {
        String parent = place.substring(0, place.lastIndexOf('/'));
        String member = place.substring(place.lastIndexOf('/') + 1);
        if (tree.at(parent) instanceof ArrayNode array) {
            array.set(Integer.parseInt(member), value);
        } else {
            ((ObjectNode) tree.at(parent)).set(member, value);
        }
    }

    /** As the service has it. */
    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModules(new JavaTimeModule(), new Jdk8Module());
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        new JsonSettings().customize(mapper);
        return mapper;
    }
}
