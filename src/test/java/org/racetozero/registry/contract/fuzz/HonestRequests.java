package org.racetozero.registry.contract.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractOperation;
import org.racetozero.registry.support.ContractParameter;

/** Makes up requests as the contract describes them. */
final class HonestRequests {

    /** Writes half surrogate pairs too, which no charset can: as escapes. */
    private static final JsonMapper WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private final Contract contract;
    private final Random random;
    private final KnownPlaces places;
    private final String credential;

    /**
     * Prepares to make up requests.
     *
     * @param credential a key that may do everything
     */
    HonestRequests(Contract contract, Random random, KnownPlaces places, String credential) {
        this.contract = contract;
        this.random = random;
        this.places = places;
        this.credential = credential;
    }

    FuzzRequest request(ContractOperation operation) {
        String path = places.path(operation.path(), random).orElseGet(() -> madeUp(operation));
        Map<String, String> headers = new LinkedHashMap<>();
        if (!operation.open() || random.nextInt(4) > 0) {
            headers.put("Authorization", "Bearer " + credential);
        }
        if (takes(operation, "header", "If-Match") && !places.tag(path).isEmpty()) {
            headers.put("If-Match", places.tag(path));
        }
        if (takes(operation, "header", "Idempotency-Key") && random.nextBoolean()) {
            headers.put("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString());
        }
        if (random.nextInt(8) == 0) {
            headers.put("Accept-Language", "ja");
        }
        List<String> answers = List.copyOf(operation.successMediaTypes());
        if (!answers.isEmpty() && random.nextInt(3) == 0) {
            headers.put("Accept", answers.get(random.nextInt(answers.size())));
        }
        byte[] body = null;
        if (!operation.bodies().isEmpty()) {
            String mediaType = operation.bodies().keySet().iterator().next();
            headers.put("Content-Type", mediaType);
            body = bytes(body(operation, mediaType));
        }
        return new FuzzRequest(
                operation, operation.method(), path + query(operation), headers, body, "", false);
    }

    /** Half of the bodies are the contract's own examples, which are sure to be accepted where they fit. */
    ObjectNode body(ContractOperation operation, String mediaType) {
        JsonNode examples = examples(operation, mediaType);
        JsonNode body = random.nextBoolean() && !examples.isEmpty()
                ? contract.resolve(pick(examples)).path("value").deepCopy()
                : values().value(operation.bodies().get(mediaType));
        List<String> partners = places.under("/v1/partners/");
        if (!partners.isEmpty()) {
            body.findParents("partner").forEach(holder ->
                    ((ObjectNode) holder).put("partner", partners.get(random.nextInt(partners.size()))));
        }
        return (ObjectNode) body;
    }

    static byte[] bytes(JsonNode body) {
        try {
            return WRITER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    SchemaValues values() {
        List<String> ids = new ArrayList<>(places.under("/v1/members/"));
        return new SchemaValues(
                contract,
                random,
                Map.of("PartnerCode", places.under("/v1/partners/"), "Uuid", random.nextBoolean() ? ids : List.of()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode examples(ContractOperation operation, String mediaType) {
        return contract.document()
                .path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path(mediaType)
                .path("examples");
    }

    private String madeUp(ContractOperation operation) {
        String path = operation.path();
        for (ContractParameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                String value = values().value(parameter.schema()).asText();
                path = path.replace("{" + parameter.name() + "}", encoded(value));
            }
        }
        return path;
    }

    private String query(ContractOperation operation) {
        List<String> pairs = new ArrayList<>();
        for (ContractParameter parameter : operation.parameters()) {
            boolean wanted = parameter.in().equals("query") && random.nextInt(6) == 0;
            if (wanted && !parameter.name().equals("cursor") && !parameter.name().equals("after")) {
                pairs.addAll(pairs(operation, parameter));
            }
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private List<String> pairs(ContractOperation operation, ContractParameter parameter) {
        String name = encoded(parameter.name());
        return switch (parameter.name()) {
            case "fields" -> List.of(name + "=" + String.join(",", fields(operation)));
            // Nobody waits a minute for a test.
            case "wait" -> List.of(name + "=" + random.nextInt(2));
            default -> {
                JsonNode value = values().value(parameter.schema());
                List<String> texts = new ArrayList<>();
                if (value.isArray()) {
                    value.forEach(item -> texts.add(encoded(item.asText())));
                } else {
                    texts.add(encoded(value.asText()));
                }
                yield parameter.explode()
                        ? texts.stream().map(text -> name + "=" + text).toList()
                        : List.of(name + "=" + String.join(",", texts));
            }
        };
    }

    /** Two members of what the operation answers with. */
    private List<String> fields(ContractOperation operation) {
        JsonNode answer = contract.resolve(operation.responses().get(200).bodies().get("application/json"));
        JsonNode item = answer.at("/properties/items/items");
        List<String> names = new ArrayList<>();
        (item.isMissingNode() ? answer : contract.resolve(item))
                .path("properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return List.of(names.get(random.nextInt(names.size())), names.getFirst());
    }

    private static boolean takes(ContractOperation operation, String in, String name) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.in().equals(in) && parameter.name().equals(name));
    }

    private JsonNode pick(JsonNode choices) {
        List<JsonNode> all = new ArrayList<>();
        choices.forEach(all::add);
        return all.get(random.nextInt(all.size()));
    }
}
