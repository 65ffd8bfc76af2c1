package org.racetozero.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractCheck;
import org.racetozero.registry.support.ContractCoverage;

/** What stands between tests and answers notices every kind of departure from the contract. */
class ContractCheckTest {

    private static final String ID = "3f0f9c5e-6a43-4a56-9d2e-4c2b6f0a7d11";
    private static final String MEMBER = "/v1/members/01a1f64c-3198-7003-8005-3f6c2a1b8e01";
    private static final String TAG = "\"1.k2Yw0XnJ1mE\"";

    @TempDir
    private Path directory;

    private ContractCoverage coverage;
    private ContractCheck check;

    @BeforeEach
    void setUp() {
        coverage = new ContractCoverage(directory.resolve("coverage"));
        check = new ContractCheck(Contract.read(), coverage);
    }

    @Test
    void anAnswerAsTheContractShowsItPasses() {
        assertThat(answer("GET", MEMBER, 200, "application/json", example("MemberView"))).isEmpty();
        assertThat(answer("HEAD", MEMBER, 200, "application/json", "")).isEmpty();
        assertThat(answer("GET", "/v1/members?q=x", 200, "application/json; charset=UTF-8", example("MemberPage")))
                .isEmpty();
        assertThat(answer("GET", MEMBER, 404, "application/problem+json", example("NotFound"))).isEmpty();
    }

    @Test
    void aMemberThatTheSchemaDoesNotHaveIsNoticed() {
        String body = example("MemberView").replaceFirst("\\{", "{\"colour\":\"green\",");

        assertThat(answer("GET", MEMBER, 200, "application/json", body)).singleElement().asString().contains("colour");
    }

    @Test
    void aValueThatTheSchemaRefusesIsNoticed() {
        String body = example("MemberView").replace("\"JP\"", "\"Japan\"");

        assertThat(answer("GET", MEMBER, 200, "application/json", body)).isNotEmpty().allMatch(
                violation -> violation.contains("country"));
        String impossibleDay = example("MemberView").replace("2021-02-01", "2021-02-30");
        assertThat(answer("GET", MEMBER, 200, "application/json", impossibleDay))
                .singleElement()
                .asString()
                .contains("joinedOn");
    }

    @Test
    void aMissingMemberIsNoticedUnlessTheRequestTrimmed() {
        String body = "{\"name\":\"Example City\"}";

        assertThat(answer("GET", MEMBER, 200, "application/json", body)).isNotEmpty();
        assertThat(answer("GET", MEMBER + "?fields=name", 200, "application/json", body)).isEmpty();
        String page = "{\"items\":[" + body + "],\"page\":{}}";
        assertThat(answer("GET", "/v1/members?fields=name", 200, "application/json", page))
                .isEmpty();
        assertThat(answer("GET", MEMBER + "?fields=name", 200, "application/json", "{\"name\":7}")).isNotEmpty();
    }

    @Test
    void anUndeclaredStatusOrMediaTypeIsNoticed() {
        assertThat(answer("GET", MEMBER, 500, "application/problem+json", example("NotFound")))
                .anyMatch(violation -> violation.contains("does not declare status 500"));
        assertThat(answer("GET", MEMBER, 200, "text/plain", "hello")).anyMatch(
                violation -> violation.contains("text/plain"));
        assertThat(answer("GET", MEMBER, 404, "text/html", "<html>")).anyMatch(
                violation -> violation.contains("text/html"));
    }

    @Test
    void missingAndMalformedHeadersAreNoticed() {
        Map<String, String> headers = headers("application/json");
        headers.remove("Request-Id");
        headers.put("ETag", "W/1");

        assertThat(check.violations(new ContractCheck.Exchange(
                        "GET", MEMBER, 200, headers::get, example("MemberView"))))
                .anyMatch(violation -> violation.contains("Request-Id is missing"))
                .anyMatch(violation -> violation.contains("ETag"));
    }

    @Test
    void everyLineOfNdjsonIsLookedAt() {
        String line = example("MemberPage");
        JsonNode item = Contract.read().document().at("/components/examples/MemberPage/value/items/0");

        assertThat(answer("GET", "/v1/members", 200, "application/x-ndjson", item + "\n" + item + "\n")).isEmpty();
        assertThat(answer("GET", "/v1/members", 200, "application/x-ndjson", item + "\n" + line + "\n"))
                .isNotEmpty()
                .allMatch(violation -> violation.startsWith("line 2"));
    }

    @Test
    void aProblemMustSpeakOfItsOwnAnswer() {
        String other = example("NotFound")
                .replace("\"status\":404", "\"status\":403")
                .replace(ID, ID.replace('3', '4'));

        assertThat(answer("GET", MEMBER, 404, "application/problem+json", other)).hasSize(2);
    }

    @Test
    void whatTheContractDoesNotKnowIsAProblem() {
        assertThat(answer("GET", "/v1/nowhere", 404, "application/problem+json", example("NotFound"))).isEmpty();
        assertThat(answer("GET", "/v1/nowhere", 200, "application/json", "{}")).isNotEmpty();
        assertThat(answer("DELETE", "/v1/members", 404, "application/problem+json", example("NotFound")))
                .contains("no such operation: the status should be 405");
        assertThat(answer("GET", "/nowhere", 404, "text/html", "")).isNotEmpty();
        assertThat(answer("GET", "/q/health", 200, "application/json", "{}")).isEmpty();
        assertThat(answer("GET", "/docs", 200, "text/html", "<html>")).isEmpty();
    }

    @Test
    void everyExampleOfTheContractIsWhatItsOperationMayAnswer() {
        List<String> violations = new ArrayList<>();
        Contract.read().document().path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> !entry.getKey().equals("parameters"))
                .forEach(entry -> entry.getValue().path("responses").properties().forEach(response -> {
                    JsonNode examples = Contract.read().resolve(response.getValue())
                            .at("/content/application~1json/examples");
                    examples.forEach(example -> answer(
                                    entry.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    Integer.parseInt(response.getKey()),
                                    "application/json",
                                    Contract.read().resolve(example).path("value").toString())
                            .forEach(violation -> violations.add(path.getKey() + " " + violation)));
                })));

        assertThat(violations).isEmpty();
    }

    @Test
    void whatNoTestHasShownIsAGap() {
        int promised = coverage.gaps(Contract.read()).size();
        answer("GET", MEMBER, 200, "application/json", example("MemberView"));
        answer("GET", MEMBER, 200, "application/json", example("MemberView"));
        answer("GET", "/v1/members", 304, "none", "");

        List<String> gaps = new ContractCoverage(directory.resolve("coverage")).gaps(Contract.read());

        assertThat(gaps)
                .hasSize(promised - 2)
                .contains("getMember (GET /v1/members/{member}): no test shows 404")
                .contains("of any operation, no test shows 429 TooManyRequests")
                .doesNotContain("getMember (GET /v1/members/{member}): no test shows 200")
                .doesNotContain("of any operation, no test shows 304 NotModified")
                .doesNotContain("getMember (GET /v1/members/{member}): no test shows 304");
    }

    private List<String> answer(String method, String target, int status, String mediaType, String body) {
        return check.violations(
                new ContractCheck.Exchange(method, target, status, headers(mediaType)::get, body));
    }

    private static Map<String, String> headers(String mediaType) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", mediaType);
        headers.put("Request-Id", ID);
        headers.put("ETag", TAG);
        headers.put("Location", "/v1/members/" + ID);
        headers.put("Content-Location", "/v1/members/" + ID);
        headers.put("Allow", "GET");
        return headers;
    }

    private static String example(String name) {
        return Contract.read().document().at("/components/examples/" + name + "/value").toString();
    }
}
