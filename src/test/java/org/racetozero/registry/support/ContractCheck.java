package org.racetozero.registry.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Holds one answer of the service against the contract. */
public final class ContractCheck {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String PROBLEM = "application/problem+json";
    private static final String NDJSON = "application/x-ndjson";

    private final Contract contract;
    private final ContractSchemas schemas;
    private final ContractCoverage coverage;

    public ContractCheck(Contract contract, ContractCoverage coverage) {
        this.contract = contract;
        this.schemas = new ContractSchemas(contract);
        this.coverage = coverage;
    }

    /**
     * One request and its answer.
     *
     * @param target the request's path and query as sent
     * @param header the answer's header of a name; null for none
     */
    public record Exchange(
            String method, String target, int status, Function<String, String> header, String body) {

        String path() {
            return target.split("[?#]", 2)[0];
        }

        boolean isTrimmed() {
            return target.matches(".*[?&]fields=.*");
        }
    }

    /** Everything about the answer that the contract does not allow; nothing for paths that are not its business. */
    public List<String> violations(Exchange exchange) {
        List<String> violations = new ArrayList<>();
        if (isOutside(exchange)) {
            return violations;
        }
        Optional<ContractOperation> operation = contract.operation(exchange.method(), exchange.path());
        if (operation.isEmpty()) {
            unknown(exchange, violations);
            return violations;
        }
        ContractResponse response = operation.get().responses().get(exchange.status());
        if (response == null) {
            violations.add(operation.get() + " does not declare status " + exchange.status());
            problem(exchange, violations);
            return violations;
        }
        coverage.show(operation.get(), exchange.status());
        headers(exchange, response, violations);
        body(exchange, response, violations);
        return violations;
    }

    private boolean isOutside(Exchange exchange) {
        String path = exchange.path();
        return exchange.method().equals("OPTIONS")
                || !contract.describes(path) && !path.startsWith("/v1/") && exchange.status() < 400
                || path.startsWith("/q/");
    }

    /** No such path, or no such method on it: still a problem, and 405 says what there is. */
    private void unknown(Exchange exchange, List<String> violations) {
        int expected = contract.describes(exchange.path()) ? 405 : 404;
        boolean refusedEarlier = exchange.status() == 400 || exchange.status() == 401 || exchange.status() == 429;
        if (exchange.status() != expected && !refusedEarlier) {
            violations.add("no such operation: the status should be " + expected);
        }
        if (exchange.status() == 405 && exchange.header().apply("Allow") == null) {
            violations.add("a 405 needs Allow");
        }
        problem(exchange, violations);
    }

    private void problem(Exchange exchange, List<String> violations) {
        if (exchange.method().equals("HEAD") || exchange.status() < 400) {
            return;
        }
        if (!PROBLEM.equals(mediaType(exchange))) {
            violations.add("the media type should be " + PROBLEM + ", not " + mediaType(exchange));
            return;
        }
        json("body", contract.document().at("/components/schemas/ProblemView"), exchange.body(), violations)
                .ifPresent(problem -> consistent(exchange, problem, violations));
    }

    /** RFC 9457: status repeats the answer's; instance is the request's id. */
    private static void consistent(Exchange exchange, JsonNode problem, List<String> violations) {
        if (problem.path("status").asInt() != exchange.status()) {
            violations.add("body: status is " + problem.path("status") + ", the answer's is " + exchange.status());
        }
        String requestId = exchange.header().apply("Request-Id");
        if (!problem.path("instance").asText().equals("urn:uuid:" + requestId)) {
            violations.add("body: instance is " + problem.path("instance") + ", Request-Id is " + requestId);
        }
    }

    private void headers(Exchange exchange, ContractResponse response, List<String> violations) {
        response.headers().forEach((name, described) -> {
            String value = exchange.header().apply(name);
            if (value != null) {
                JsonNode schema = contract.resolve(described.path("schema"));
                JsonNode typed = schema.path("type").asText().equals("integer") && value.matches("-?\\d{1,18}")
                        ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
                        : JsonNodeFactory.instance.textNode(value);
                schemas.violations(schema, typed).forEach(
                        violation -> violations.add("header " + name + " is " + value + violation));
            } else if (described.path("required").asBoolean()) {
                violations.add("header " + name + " is missing");
            }
        });
    }

    private void body(Exchange exchange, ContractResponse response, List<String> violations) {
        if (exchange.method().equals("HEAD") || response.bodies().isEmpty()) {
            if (!exchange.body().isEmpty()) {
                violations.add("there should be no body");
            }
            return;
        }
        String mediaType = mediaType(exchange);
        JsonNode schema = response.bodies().get(mediaType);
        if (schema == null) {
            violations.add("media type " + mediaType + " is not one of " + response.bodies().keySet());
            return;
        }
        if (exchange.status() >= 400) {
            problem(exchange, violations);
        } else if (mediaType.equals("application/json")) {
            json("body", shown(exchange, schema), exchange.body(), violations);
        } else if (mediaType.equals(NDJSON)) {
            lines(exchange, response, violations);
        }
    }

    private void lines(Exchange exchange, ContractResponse response, List<String> violations) {
        JsonNode item = schemas.item(response.bodies().get("application/json"));
        String[] lines = exchange.body().split("\n");
        for (int line = 0; line < lines.length && !exchange.body().isEmpty(); line++) {
            json("line " + (line + 1), shown(exchange, item), lines[line], violations);
        }
    }

    private JsonNode shown(Exchange exchange, JsonNode schema) {
        return exchange.isTrimmed() ? schemas.trimmed(schema) : schema;
    }

    private Optional<JsonNode> json(String where, JsonNode schema, String text, List<String> violations) {
        JsonNode value;
        try {
            value = STRICT.readTree(text);
        } catch (JsonProcessingException malformed) {
            violations.add(where + " is not JSON: " + malformed.getOriginalMessage());
            return Optional.empty();
        }
        schemas.violations(schema, value).forEach(violation -> violations.add(where + " " + violation));
        return Optional.of(value);
    }

    private static String mediaType(Exchange exchange) {
        String contentType = exchange.header().apply("Content-Type");
        return contentType == null ? "none" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
