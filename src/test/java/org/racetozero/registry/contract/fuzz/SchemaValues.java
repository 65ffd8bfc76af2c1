package org.racetozero.registry.contract.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.racetozero.registry.support.Contract;

/** Makes up values that a schema of the contract allows. */
final class SchemaValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String COMPONENT = "#/components/schemas/";
    private static final int MOST_CHARACTERS = 12;
    private static final int MOST_ITEMS = 3;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int DAYS = 36 * 365;

    /** Where a schema allows more than exists, what exists. */
    private static final Map<String, List<String>> EXISTING = Map.of(
            "CountryCode", List.of("JP", "US", "DE", "BR"),
            "SubdivisionCode", List.of("JP-12", "US-CA"),
            "LanguageTag", List.of("en", "ja", "pt-BR"),
            "TimeZone", List.of("UTC", "Asia/Tokyo"),
            "CriteriaVersionCode", List.of("1.0", "2.0", "3.0"),
            "CriterionId", List.of("PL-01", "PN-01", "SC-02"),
            "CatalogueActionId", List.of("B1", "T1", "E2"),
            "ProblemCode", List.of("not-found", "invalid"));

    private final Contract contract;
    private final Random random;
    private final Map<String, List<String>> known;

    /**
     * Prepares to make up values.
     *
     * @param known values to prefer for named schemas, for example codes of partners that exist
     */
    SchemaValues(Contract contract, Random random, Map<String, List<String>> known) {
        this.contract = contract;
        this.random = random;
        this.known = known;
    }

    JsonNode value(JsonNode schema) {
        return value(schema, 0);
    }

    private JsonNode value(JsonNode reference, int depth) {
        String name = reference.path("$ref").asText();
        if (name.startsWith(COMPONENT)) {
            String component = name.substring(COMPONENT.length());
            List<String> values = known.getOrDefault(component, EXISTING.getOrDefault(component, List.of()));
            if (!values.isEmpty()) {
                return JSON.textNode(values.get(random.nextInt(values.size())));
            }
        }
        JsonNode schema = contract.resolve(reference);
        for (String keyword : List.of("anyOf", "oneOf")) {
            if (schema.has(keyword)) {
                return value(pick(schema.path(keyword)), depth);
            }
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("enum")) {
            return pick(schema.path("enum"));
        }
        JsonNode type = schema.path("type");
        return ofType(schema, type.isArray() ? pick(type).asText() : type.asText(), depth);
    }

    private JsonNode ofType(JsonNode schema, String type, int depth) {
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode(number(schema).setScale(0, RoundingMode.FLOOR).longValueExact());
            case "number" -> JSON.numberNode(
                    schema.has("multipleOf") ? number(schema).setScale(0, RoundingMode.FLOOR) : number(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            case "string", "" -> JSON.textNode(text(schema));
            default -> throw new IllegalArgumentException("no value is known for type " + type);
        };
    }

    /** All required members and some of the others; deep down only the required ones, so that it comes to an end. */
    private ObjectNode object(JsonNode schema, int depth) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        ObjectNode object = JSON.objectNode();
        schema.path("properties").properties().forEach(member -> {
            boolean readOnly = contract.resolve(member.getValue()).path("readOnly").asBoolean();
            boolean wanted = !readOnly && depth < 4 && random.nextInt(depth + 2) == 0;
            if (required.contains(member.getKey()) || wanted) {
                object.set(member.getKey(), value(member.getValue(), depth + 1));
            }
        });
        schema.path("properties").properties().stream()
                .filter(member -> object.size() < schema.path("minProperties").asInt())
                .forEach(member -> object.set(member.getKey(), value(member.getValue(), depth + 1)));
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        int least = schema.path("minItems").asInt();
        int most = Math.max(least, Math.min(MOST_ITEMS, schema.path("maxItems").asInt(MOST_ITEMS)));
        ArrayNode array = JSON.arrayNode();
        int wanted = least + random.nextInt(most - least + 1);
        for (int item = 0; item < wanted; item++) {
            JsonNode value = value(schema.path("items"), depth + 1);
            boolean repeated = schema.path("uniqueItems").asBoolean() && contains(array, value);
            if (!repeated) {
                array.add(value);
            }
        }
        return array;
    }

    private static boolean contains(ArrayNode array, JsonNode value) {
        for (JsonNode item : array) {
            if (item.equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Often one of the bounds, for that is where mistakes are. */
    private BigDecimal number(JsonNode schema) {
        BigDecimal minimum = new BigDecimal(schema.path("minimum").asText("0"));
        if (schema.has("exclusiveMinimum")) {
            minimum = schema.path("exclusiveMinimum").decimalValue().add(new BigDecimal("0.01"));
        }
        BigDecimal maximum = new BigDecimal(schema.path("maximum").asText("1000000"));
        return switch (random.nextInt(4)) {
            case 0 -> minimum;
            case 1 -> maximum;
            default -> minimum.add(maximum.subtract(minimum).multiply(BigDecimal.valueOf(random.nextDouble())))
                    .setScale(2, RoundingMode.FLOOR)
                    .max(minimum);
        };
    }

    private String text(JsonNode schema) {
        String format = schema.path("format").asText();
        LocalDate day = EARLIEST.plusDays(random.nextInt(DAYS));
        return switch (format) {
            case "date" -> day.toString();
            case "date-time" -> day.atStartOfDay(ZoneOffset.UTC)
                    .plusSeconds(random.nextInt(86_400))
                    .toInstant()
                    .toString();
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "uri-reference" -> schema.has("pattern") ? plain(schema) : "/v1/members/" + random.nextInt(1000);
            case "uri" -> "https://example.org/" + random.nextInt(1000);
            default -> plain(schema);
        };
    }

    private String plain(JsonNode schema) {
        String pattern = schema.path("pattern").asText("^[a-z ]+$");
        int least = schema.path("minLength").asInt();
        int most = schema.path("maxLength").asInt(MOST_CHARACTERS);
        int bound = Math.clamp(most / 3, 1, MOST_CHARACTERS);
        String text = PatternText.of(pattern, random, bound);
        for (int attempt = 0; attempt < 50; attempt++) {
            int length = text.codePointCount(0, text.length());
            if (length >= least && length <= most) {
                return text;
            }
            bound = length > most ? Math.max(1, bound / 2) : bound + 1;
            text = PatternText.of(pattern, random, bound);
        }
        return text;
    }

    private JsonNode pick(JsonNode choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
