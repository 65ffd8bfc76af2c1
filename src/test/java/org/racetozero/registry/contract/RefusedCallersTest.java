package org.racetozero.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.support.Callers.key;
import static org.racetozero.registry.support.Callers.keyOf;
import static org.racetozero.registry.support.Callers.memberOf;
import static org.racetozero.registry.support.Callers.partner;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractOperation;

/** Whatever is done to a member is 404 where there is none, and 403 to whoever sees it but has nothing to do with it. */
@QuarkusTest
class RefusedCallersTest {

    /** Decided by more than who asks: an id of another's is nothing that anybody knows of. */
    private static final Set<String> UNKNOWN_TO_STRANGERS = Set.of("patchReport", "deleteReport", "transitionReport");

    private final Contract contract = Contract.read();

    @TestFactory
    List<DynamicTest> nobodysMemberIsNotFound() {
        List<DynamicTest> tests = new ArrayList<>();
        for (ContractOperation operation : contract.operations()) {
            if (operation.path().startsWith("/v1/members/{member}") && operation.responses().containsKey(404)) {
                tests.add(DynamicTest.dynamicTest(operation.id(), () -> send(
                        404, operation, admin(), UUID.randomUUID().toString(), "nobody-at-all")));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> anothersMemberIsNotTheirsToChange() {
        String partner = partner();
        String member = memberOf(partner);
        String stranger = keyOf("partner-admin", partner());
        String reporter = key(Map.of(
                "role", "member-reporter", "member", memberOf(partner), "scopes", List.of("members:write")))
                .getString("secret");
        for (String noun : List.of("putInventory", "putPopulation", "putPlan", "putAdvocacy", "putReport")) {
            send(201, contract.operation(noun), admin(), member, partner);
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (ContractOperation operation : contract.operations()) {
            boolean ofMember = operation.path().startsWith("/v1/members/{member}");
            boolean names = operation.path().matches(".*\\{(pledge|target|action|judgement|extension|person)}.*");
            if (ofMember && !names && operation.responses().containsKey(403)
                    && !UNKNOWN_TO_STRANGERS.contains(operation.id())) {
                for (String credential : List.of(stranger, reporter)) {
                    tests.add(DynamicTest.dynamicTest(operation.id(), () ->
                            send(403, operation, holder(credential), member, partner)));
                }
            }
        }
        return tests;
    }

    private void send(
            int status, ContractOperation operation, RequestSpecification request, String member, String partner) {
        String path = operation.path()
                .replace("{member}", member)
                .replace("{partner}", partner)
                .replace("{year}", "2023")
                .replace("{inventory}", "2023")
                .replace("{population}", "2023-actual")
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        if (!operation.bodies().isEmpty()) {
            String mediaType = operation.bodies().keySet().iterator().next();
            request.contentType(mediaType).body(example(operation, mediaType).toString());
        }
        if (operation.method().equals("PATCH") || operation.method().equals("DELETE")) {
            request.header("If-Match", "*");
        }
        Response answer = request.request(operation.method(), path);
        assertThat(answer.statusCode()).as("%s: %s", operation.id(), answer.asString()).isEqualTo(status);
    }

    /** The first example of a body in the contract. */
    private JsonNode example(ContractOperation operation, String mediaType) {
        JsonNode content = contract.document()
                .path("paths").path(operation.path()).path(operation.method().toLowerCase(Locale.ROOT))
                .path("requestBody").path("content").path(mediaType);
        return contract.resolve(content.path("examples").iterator().next()).path("value");
    }
}
