package org.racetozero.registry.contract.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractOperation;
import org.racetozero.registry.support.ContractSchemas;
import org.racetozero.registry.support.RawHttp;

/** The fuzzer reaches every operation and every kind of damage, can be repeated, and is fair. */
class FuzzRequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contract contract = Contract.read();
    private final ContractSchemas schemas = new ContractSchemas(contract);
    private final KnownPlaces places = new KnownPlaces();

    @Test
    void honestRequestsAreAsTheContractDescribesThem() throws IOException {
        HonestRequests requests = new HonestRequests(contract, new Random(1), places, "key");

        for (ContractOperation operation : contract.operations()) {
            for (int time = 0; time < 20; time++) {
                FuzzRequest request = requests.request(operation);
                assertThat(contract.operation(request.method(), request.target().split("\\?")[0])).hasValue(operation);
                assertThat(request.headers().containsKey("Authorization") || operation.open()).isTrue();
                assertThat(request.body() != null).isEqualTo(!operation.bodies().isEmpty());
                if (request.body() != null) {
                    JsonNode schema = operation.bodies().get(request.headers().get("Content-Type"));
                    assertThat(schemas.violations(schema, JSON.readTree(request.body())))
                            .as(request.toString())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void everyKindOfDamageIsDone() {
        Set<String> damage = new HashSet<>();
        List<FuzzRequest> requests = damaged(3, 6_000);
        requests.forEach(request -> damage.add(request.damage()));

        assertThat(damage).contains(
                "a forged credential", "no credential", "an unknown parameter", "a cursor of another list",
                "a malformed Idempotency-Key", "a media type nobody writes", "no body", "bad escapes",
                "something hostile in a list", "a strange [If-Match]");
        // Which member of which body is hit is chance; that members are hit is not.
        assertThat(damage).anyMatch(each -> each.startsWith("deep nesting in "));
        assertThat(damage).anyMatch(each -> each.startsWith("without "));
        assertThat(damage).containsAll(
                Arrays.stream(BodyDamage.values()).map(each -> "a body that is " + each).toList());
        assertThat(requests).filteredOn(FuzzRequest::mustFail).hasSizeGreaterThan(2_000);
        assertThat(requests).extracting(request -> request.operation().id()).containsAll(
                contract.operations().stream().map(ContractOperation::id).toList());
    }

    @Test
    void whatIsSentIsOneRequestWhateverIsInIt() {
        assertThat(damaged(4, 2_000)).allSatisfy(request -> {
            assertThat(request.target()).matches("/[\\x21-\\x7e]*").hasSizeLessThan(12_000);
            assertThat(request.headers().values()).allSatisfy(value -> assertThat(value).doesNotContain("\r", "\n"));
        });
    }

    @Test
    void theSameSeedMakesTheSameRequests() {
        assertThat(damaged(5, 300)).extracting(FuzzRequest::toString).isEqualTo(
                damaged(5, 300).stream().map(FuzzRequest::toString).toList());
    }

    @Test
    void whatAnAnswerNamesIsAskedForAndItsTagSentBack() throws IOException {
        ContractOperation create = contract.operation("createMember");
        FuzzRequest created = new HonestRequests(contract, new Random(6), places, "key").request(create);
        String place = "/v1/members/01a1f64c-3198-7003-8005-3f6c2a1b8e01";
        places.learn(
                created,
                new RawHttp.Answer(201, Map.of("Location", place, "ETag", "\"1.abc\""), new byte[0]),
                JSON.readTree("{}"));

        FuzzRequest replaced = new HonestRequests(contract, new Random(6), places, "key")
                .request(contract.operation("putMember"));
        FuzzRequest listed = new HonestRequests(contract, new Random(6), places, "key")
                .request(contract.operation("listPledges"));

        assertThat(replaced.target()).isEqualTo(place);
        assertThat(replaced.headers()).containsEntry("If-Match", "\"1.abc\"");
        assertThat(listed.target()).startsWith(place + "/pledges");
    }

    @Test
    void whatSpoilsABodyChangesIt() throws IOException {
        Random random = new Random(8);
        for (int time = 0; time < 500; time++) {
            String written = "{\"name\":\"Example City\",\"names\":[{\"language\":\"en\"}]}";
            ObjectNode body = (ObjectNode) JSON.readTree(written);
            String before = body.toString();
            String what = new Spoiler(random).spoil(body);
            assertThat(body.toString()).as(what).isNotEqualTo(before);
        }
    }

    @Test
    void halfASurrogatePairIsSentAsAnEscape() throws IOException {
        ObjectNode body = JSON.createObjectNode().put("name", "\ud800");

        assertThat(new String(HonestRequests.bytes(body), StandardCharsets.US_ASCII))
                .isEqualToIgnoringCase("{\"name\":\"\\ud800\"}");
    }

    private List<FuzzRequest> damaged(long seed, int times) {
        Random random = new Random(seed);
        HonestRequests honest = new HonestRequests(contract, random, places, "key");
        DamagedRequests damaged = new DamagedRequests(contract, random, places, honest);
        List<FuzzRequest> requests = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            List<ContractOperation> operations = contract.operations();
            requests.add(damaged.request(operations.get(random.nextInt(operations.size()))));
        }
        return requests;
    }
}
