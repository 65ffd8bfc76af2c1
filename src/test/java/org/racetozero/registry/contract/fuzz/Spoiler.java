package org.racetozero.registry.contract.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts something hostile into one place of a JSON tree. */
final class Spoiler {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<JsonNode> HOSTILE = List.of(
            text("x".repeat(20_000)),
            text("界".repeat(20_000)),
            text(""),
            text("   "),
            text("a\u0000b"),
            text("bell \u0007"),
            text("delete \u007f and next line \u0085"),
            text("\ud800"),
            text("half \udc00 a pair"),
            text("\u202eright to left"),
            text("'; drop table member; --"),
            text("%' or 1=1 --"),
            text("${jndi:ldap://127.0.0.1/a}"),
            text("=HYPERLINK(\"http://127.0.0.1\")"),
            text("../../../../etc/passwd"),
            text("\\u0000"),
            text("2021-02-30"),
            text("9999-99-99"),
            text("0000-00-00"),
            text("+999999999-01-01"),
            text("2021-13-01T25:61:61Z"),
            text("javascript:alert(1)"),
            text("http://"),
            text("null"),
            JSON.numberNode(-1),
            JSON.numberNode(0.1234567890123),
            JSON.numberNode(new BigInteger("9223372036854775808")),
            JSON.numberNode(new BigDecimal("1e400")),
            JSON.numberNode(new BigDecimal("-1e-400")),
            JSON.numberNode(new BigDecimal("99999999999999999999999999999999999999.5")),
            JSON.booleanNode(true),
            JSON.arrayNode(),
            JSON.arrayNode().add(JSON.arrayNode()),
            JSON.arrayNode().addNull(),
            JSON.objectNode(),
            JSON.objectNode().put("colour", "green"));

    private static final List<String> NAMES =
            List.of("colour", "", "__proto__", "id ", "class", "\u0000", "n".repeat(2_000), "a/b~c");

    private final Random random;

    Spoiler(Random random) {
        this.random = random;
    }

    /** Changes the tree and says how. */
    String spoil(ObjectNode tree) {
        List<JsonNode> holders = new ArrayList<>();
        collect(tree, holders);
        JsonNode holder = holders.get(random.nextInt(holders.size()));
        if (holder instanceof ArrayNode array) {
            return spoilList(array);
        }
        ObjectNode object = (ObjectNode) holder;
        return object.isEmpty() || random.nextInt(5) == 0 ? addMember(object) : spoilMember(object);
    }

    private String addMember(ObjectNode object) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        object.set(name, hostile());
        return "an unknown member " + name;
    }

    private String spoilMember(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> {
                object.remove(name);
                return "without " + name;
            }
            case 1 -> {
                object.set(name, nested(200));
                return "deep nesting in " + name;
            }
            case 2 -> {
                object.set(name, many(object.get(name)));
                return "a very long list in " + name;
            }
            default -> {
                object.set(name, hostile());
                return "something hostile in " + name;
            }
        }
    }

    private String spoilList(ArrayNode array) {
        if (random.nextBoolean() || array.isEmpty()) {
            array.add(hostile());
            return "something hostile in a list";
        }
        JsonNode item = array.get(0).deepCopy();
        for (int copy = 0; copy < 2_000; copy++) {
            array.add(item);
        }
        return "2,000 items more than before";
    }

    private JsonNode hostile() {
        return HOSTILE.get(random.nextInt(HOSTILE.size())).deepCopy();
    }

    private static JsonNode nested(int depth) {
        ArrayNode node = JSON.arrayNode();
        for (int level = 1; level < depth; level++) {
            node = JSON.arrayNode().add(node);
        }
        return node;
    }

    private static JsonNode many(JsonNode item) {
        ArrayNode list = JSON.arrayNode();
        for (int copy = 0; copy < 5_000; copy++) {
            list.add(item);
        }
        return list;
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private static JsonNode text(String text) {
        return JSON.textNode(text);
    }
}
