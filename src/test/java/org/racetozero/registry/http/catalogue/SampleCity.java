package org.racetozero.registry.http.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;

import com.fasterxml.jackson.databind.JsonNode;
import org.racetozero.registry.http.Registry;

/** An accepted city, what it states about itself, and where it is recommended actions. */
final class SampleCity {

    private static final String LINES = """
            [{"reference": "I.1.1", "scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 1000},
             {"reference": "I.1.2", "scope": "SCOPE_2_LOCATION", "gas": "CO2E", "quantityTonnes": 500},
             {"reference": "II.1.1", "scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 500},
             {"reference": "III.1.1", "scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 0}]""";

    static final String INVENTORY =
            "{\"protocol\": \"GPC_BASIC\", \"gwpSet\": \"AR5\", \"lines\": " + LINES + "}";

    /** 60 % less than 2,500 t leaves 1,000 t. */
    static final String TARGET = """
            {"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": 2018, "baseTonnesCo2e": 2500, "targetYear": 2030,
             "reductionPercent": 60}""";

    private final String partner = newPartner();
    private final String member = newAcceptedMember(partner);

    String partner() {
        return partner;
    }

    String member() {
        return member;
    }

    String path() {
        return member + "/recommended-actions";
    }

    void state(String part, String body) {
        admin().contentType(Registry.JSON).body(body).put(member + "/" + part).then().statusCode(201);
    }

    /** The id of the target it states. */
    String target(String body) {
        return post(member + "/targets", body).then().statusCode(201).extract().path("id");
    }

    /** States an inventory, people, more people, and a target whose id is the answer. */
    String stateEverything() {
        state("inventories/2024", INVENTORY);
        state("populations/2024-actual", "{\"inhabitants\": 100000}");
        state("populations/2030-projected", "{\"inhabitants\": 110000}");
        return target(TARGET);
    }

    static void assertNumber(JsonNode tree, String pointer, String expected) {
        assertThat(tree.at(pointer).isNumber()).as(pointer).isTrue();
        assertThat(tree.at(pointer).decimalValue()).as(pointer).isEqualByComparingTo(expected);
    }
}
