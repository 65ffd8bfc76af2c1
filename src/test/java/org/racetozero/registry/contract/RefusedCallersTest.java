package org.racetozero.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.support.Callers.campaign;
import static org.racetozero.registry.support.Callers.key;
import static org.racetozero.registry.support.Callers.keyOf;
import static org.racetozero.registry.support.Callers.memberOf;
import static org.racetozero.registry.support.Callers.partner;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.racetozero.registry.application.AccessPolicy;
import org.racetozero.registry.application.Role;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractOperation;

/** Whatever is done to a member is 404 to whoever may not know of it, and 403 to whoever sees it but may not do it. */
@QuarkusTest
class RefusedCallersTest {

    private static final String OF_MEMBER = "/v1/members/{member}";
    private static final String OF_PARTNER = "/v1/partners/{partner}";

    /** Of a member that anybody sees, a draft, dates and verdicts are still nothing that strangers know of. */
    private static final Set<String> UNKNOWN_TO_STRANGERS = Set.of(
            "getCompliance", "listComplianceSnapshots", "getComplianceSnapshot", "recomputeComplianceSnapshot",
            "listObligations", "getReport", "patchReport", "deleteReport", "transitionReport");
    /** Whoever only applied shows no badge, and the initiative above a steward may keep a verdict it reads. */
    private static final String BADGE = "getBadge";
    private static final String KEEP_VERDICT = "createComplianceSnapshot";
    private static final String DRAFTED = "2023";
    private static final String PUBLISHED = "2022";
    /** The partner that bodies of the contract's examples name. */
    private static final String EXAMPLE_PARTNER = "iclei150";

    /** What each noun with ids of its own is created with, for the partner that the format is given. */
    private static final Map<String, String> BODIES = Map.of(
            "pledge", "{\"partner\": \"%s\", \"netZeroYear\": 2045}",
            "target", "{\"kind\": \"NET_ZERO\", \"horizon\": \"LONG_TERM\"}",
            "action", "{\"title\": {\"language\": \"en\", \"text\": \"Buses\"}}",
            "judgement", "{\"criterion\": \"PL-05\", \"outcome\": \"MET\", "
                    + "\"reason\": {\"language\": \"en\", \"text\": \"A fair share.\"}}",
            "extension", "{\"criterion\": \"PB-01\", \"until\": \"2022-06-30\", "
                    + "\"reason\": {\"language\": \"en\", \"text\": \"It is under way.\"}}",
            "person", "{\"kind\": \"CONTACT\", \"name\": \"A fictional person\"}");

    private final Contract contract = Contract.read();

    @TestFactory
    List<DynamicTest> nobodysMemberIsNotFound() {
        Map<String, String> nobody = Map.of("member", UUID.randomUUID().toString(), "partner", "nobody-at-all");
        List<DynamicTest> tests = new ArrayList<>();
        for (ContractOperation operation : under(OF_MEMBER, 404)) {
            tests.add(test(404, operation, "the campaign", Registry::admin, nobody));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> anApplicantIsNotFoundByStrangers() {
        String initiative = partner();
        String partner = partner(initiative);
        Map<String, String> applicant = everythingOf(applicantTo(partner), partner);
        Map<String, String> strangers = strangersTo(partner, initiative);
        List<DynamicTest> tests = new ArrayList<>();
        for (ContractOperation operation : under(OF_MEMBER, 404)) {
            if (operation.method().equals("GET")) {
                int answer = operation.id().equals(BADGE) ? 404 : 200;
                tests.add(test(answer, operation, "the campaign", Registry::admin, applicant));
            }
            if (operation.open()) {
                tests.add(test(404, operation, "anybody", Registry::anybody, applicant));
            }
            strangers.forEach((who, credential) ->
                    tests.add(test(404, operation, who, () -> holder(credential), applicant)));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> anothersMemberIsNotTheirsToChange() {
        String initiative = partner();
        String partner = partner(initiative);
        Map<String, String> member = everythingOf(memberOf(partner), partner);
        Map<String, String> strangers = strangersTo(partner, initiative);
        List<DynamicTest> tests = new ArrayList<>();
        for (ContractOperation operation : under(OF_MEMBER, 404)) {
            boolean unknown = UNKNOWN_TO_STRANGERS.contains(operation.id());
            if (unknown || operation.responses().containsKey(403)) {
                strangers.forEach((who, credential) -> tests.add(
                        test(unknown ? 404 : 403, operation, who, () -> holder(credential), member)));
            }
        }
        return tests;
    }

    /** Who reads a member's verdicts and drafts writes neither its shared facts nor what is another partner's. */
    @TestFactory
    List<DynamicTest> whoReadsAMemberDoesNotWriteForItsSteward() {
        String initiative = partner();
        String steward = partner(initiative);
        String other = partner();
        String id = memberOf(steward);
        join("/v1/members/" + id, other);
        Map<String, String> member = everythingOf(id, steward);
        Map<String, String> readers = Map.of(
                "another partner of the member", keyOf("partner-admin", other),
                "the initiative above its steward", keyOf("partner-admin", initiative),
                "that partner's integrator", keyOf("partner-integrator", other, scopes(Role.PARTNER_INTEGRATOR)));
        List<DynamicTest> tests = new ArrayList<>();
        for (ContractOperation operation : under(OF_MEMBER, 403)) {
            boolean reads = operation.method().equals("GET");
            boolean people = operation.path().contains("/people");
            if (!operation.id().equals(KEEP_VERDICT)) {
                readers.forEach((who, credential) -> tests.add(
                        test(reads && !people ? 200 : 403, operation, who, () -> holder(credential), member)));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> whatEverybodyReadsIsNotEverybodysToChange() {
        String initiative = partner();
        String partner = partner(initiative);
        Map<String, String> published = everythingOf(memberOf(partner), partner);
        published.put("year", PUBLISHED);
        publish(published);
        List<DynamicTest> tests = new ArrayList<>();
        strangersTo(partner, initiative).forEach((who, credential) -> {
            tests.add(test(200, contract.operation("getReport"), who, () -> holder(credential), published));
            for (String step : List.of("patchReport", "deleteReport", "transitionReport")) {
                tests.add(test(403, contract.operation(step), who, () -> holder(credential), published));
            }
        });
        return tests;
    }

    @TestFactory
    List<DynamicTest> anothersPartnerIsNotTheirsToChange() {
        String initiative = partner();
        String partner = partner(initiative);
        Map<String, String> strangers = strangersTo(partner, initiative);
        List<DynamicTest> tests = new ArrayList<>();
        for (ContractOperation operation : under(OF_PARTNER, 403)) {
            strangers.forEach((who, credential) -> tests.add(
                    test(403, operation, who, () -> holder(credential), Map.of("partner", partner))));
        }
        return tests;
    }

    private List<ContractOperation> under(String path, int status) {
        return contract.operations().stream()
                .filter(operation -> operation.path().startsWith(path) && operation.responses().containsKey(status))
                .toList();
    }

    /** Credentials with every scope of those who have nothing to do with a member of that partner, by who they are. */
    private static Map<String, String> strangersTo(String partner, String initiative) {
        String reporter = key(Map.of(
                "role", "member-reporter",
                "member", memberOf(partner),
                "scopes", List.of(scopes(Role.MEMBER_REPORTER)))).getString("secret");
        return Map.of(
                "another partner's administrator", keyOf("partner-admin", partner()),
                "another partner's integrator",
                keyOf("partner-integrator", partner(), scopes(Role.PARTNER_INTEGRATOR)),
                "a sibling programme's administrator", keyOf("partner-admin", partner(initiative)),
                "another member's reporter", reporter);
    }

    private static String[] scopes(Role role) {
        return AccessPolicy.scopesOf(role).toArray(String[]::new);
    }

    /** A new member that has applied to that partner and that nobody else may know of; returns its id. */
    private static String applicantTo(String partner) {
        return campaign()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Example applicant", "actorType", "CITY", "country", "US"))
                .put("/v1/partners/{partner}/members/{id}", partner, "example-applicant")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Gives the member something of every noun; returns what names it and them in addresses. */
    private Map<String, String> everythingOf(String member, String partner) {
        Map<String, String> names = new HashMap<>(Map.of(
                "member", member, "partner", partner, "year", DRAFTED, "inventory", "2023",
                "population", "2023-actual"));
        for (String noun : List.of("putInventory", "putPopulation", "putPlan", "putAdvocacy", "putReport")) {
            send(201, contract.operation(noun), admin(), names);
        }
        BODIES.forEach((noun, body) -> {
            String collection = noun.equals("person") ? "memberships/" + partner + "/people" : noun + "s";
            names.put(noun, post("/v1/members/" + member + "/" + collection, body.formatted(partner)).then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        });
        names.put("snapshot", post("/v1/members/" + member + "/compliance-snapshots", "{}").then()
                .statusCode(201)
                .extract()
                .path("id"));
        return names;
    }

    private void publish(Map<String, String> report) {
        send(201, contract.operation("putReport"), admin(), report);
        String transitions = "/v1/members/" + report.get("member") + "/reports/" + report.get("year") + "/transitions";
        for (String status : List.of("SUBMITTED", "PUBLISHED")) {
            post(transitions, "{\"to\": \"" + status + "\"}").then().statusCode(200);
        }
    }

    private DynamicTest test(
            int status,
            ContractOperation operation,
            String who,
            Supplier<RequestSpecification> caller,
            Map<String, String> names) {
        return DynamicTest.dynamicTest(
                operation.id() + " answers " + who + " with " + status,
                () -> send(status, operation, caller.get(), names));
    }

    /** Sends what the contract shows, to an address with those names; what has no name is one that nothing has. */
    private void send(
            int status, ContractOperation operation, RequestSpecification request, Map<String, String> names) {
        String path = operation.path();
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        path = path.replace("{year}", DRAFTED)
                .replace("{inventory}", "2023")
                .replace("{population}", "2023-actual")
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        if (!operation.bodies().isEmpty()) {
            String mediaType = operation.bodies().keySet().iterator().next();
            String body = example(operation, mediaType).toString();
            request.contentType(mediaType).body(body.replace(EXAMPLE_PARTNER, names.get("partner")));
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
