package org.racetozero.registry.http.compliance;

import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.http.Registry;

/** A partner's verdict is read by that partner, the member and the campaign, and nobody else (domain decisions §1). */
@QuarkusTest
class VerdictReadersTest {

    @Test
    void aReportersKeyReadsNoFurtherThanThePartnerThatGaveIt() {
        String giver = newPartner();
        String other = newPartner();
        String member = newAcceptedMember(giver);
        join(member, other);
        String givers = key("{\"name\": \"A test's key\", \"role\": \"partner-admin\", \"partner\": \"" + giver + "\"}");
        String ofGiver = reporter(holder(givers), member);
        String ofCampaign = reporter(admin(), member);

        for (String read : new String[] {"/compliance", "/obligations"}) {
            holder(ofGiver).get(member + read).then().statusCode(200);
            holder(ofGiver).get(member + read + "?partner=" + giver).then().statusCode(200);
            holder(ofGiver).get(member + read + "?partner=" + other).then().statusCode(404);
            holder(ofCampaign).get(member + read + "?partner=" + other).then().statusCode(200);
        }
    }

    private static String reporter(RequestSpecification giver, String member) {
        return giver.contentType(Registry.JSON)
                .body("""
                        {"name": "A test's key", "role": "member-reporter", "member": "%s",
                         "scopes": ["compliance:read"]}""".formatted(idOf(member)))
                .post("/v1/api-keys")
                .then().statusCode(201).extract().path("secret");
    }
}
