package org.racetozero.registry.contract.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractOperation;
import org.racetozero.registry.support.ContractParameter;
import org.racetozero.registry.support.ContractSchemas;

/** Makes up requests with one thing wrong, and knows when the contract leaves no way to accept them. */
final class DamagedRequests {

    private static final String UNSIGNED_TOKEN = token("{\"alg\":\"none\"}") + "." + token(
            "{\"sub\":\"nobody\",\"role\":\"campaign-admin\",\"exp\":4102444800}") + ".";
    private static final List<String> FORGED = List.of(
            "Bearer r2z_nobody_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "Bearer r2z_",
            "Bearer",
            "Bearer " + UNSIGNED_TOKEN,
            "Bearer " + UNSIGNED_TOKEN + token("signature"),
            "Bearer a.b.c",
            "Bearer " + "x".repeat(4_000),
            "Basic bm9ib2R5Om5vdGhpbmc=",
            "nonsense");
    private static final List<String> SEGMENTS = List.of(
            "not-a-uuid", "NOT_KEBAB", "%00", "%20", "x".repeat(300), "%F0%9F%8C%8D", "%C3%28", "%ED%A0%80", "%zz",
            "1%27%20or%20%271%27%3D%271", "null", "-1", "00000000-0000-0000-0000-000000000000",
            "01A1F64C-3198-7003-8005-3F6C2A1B8E01", "*", "a;b=c", "%2F");
    private static final List<String> VALUES = List.of(
            "", " ", "-1", "0", "201", "1e3", "99999999999999999999", "abc", "\u0000", "x".repeat(3_000), "2021-02-30",
            "9999-12-31T99:99:99Z", "null", "'; drop table member; --", "%", "_", "日本", ":", "lei:", ":x", "*",
            "true");
    private static final List<Map<String, String>> HEADERS = List.of(
            Map.of("If-Match", "\"999999.AAAA\""),
            Map.of("If-Match", "W/\"1.AAAA\""),
            Map.of("If-Match", "not a tag"),
            Map.of("If-Match", "\"" + "9".repeat(60) + ".x\""),
            Map.of("If-None-Match", "\"unterminated"),
            Map.of("If-None-Match", "*"),
            Map.of("Accept", "*/*;q=much"),
            Map.of("Accept", "nonsense"),
            Map.of("Accept", "application/json;q=0"),
            Map.of("Accept-Language", "*;q=2"),
            Map.of("Accept-Language", "l".repeat(300)),
            Map.of("Accept-Language", "ja;;q==,;"),
            Map.of("Accept-Encoding", "br;q=1, *;q=0"),
            Map.of("Request-Id", "not a uuid"),
            Map.of("Request-Id", "r".repeat(3_000)),
            Map.of("X-HTTP-Method-Override", "DELETE"),
            Map.of("Range", "bytes=0-1"),
            Map.of("Origin", "https://elsewhere.example"),
            Map.of("Cookie", "a=" + "b".repeat(3_000)));

    private final ContractSchemas schemas;
    private final Random random;
    private final KnownPlaces places;
    private final HonestRequests honest;

    DamagedRequests(Contract contract, Random random, KnownPlaces places, HonestRequests honest) {
        this.schemas = new ContractSchemas(contract);
        this.random = random;
        this.places = places;
        this.honest = honest;
    }

    FuzzRequest request(ContractOperation operation) {
        FuzzRequest request = honest.request(operation);
        return switch (random.nextInt(operation.bodies().isEmpty() ? 6 : 12)) {
            case 0 -> forged(request);
            case 1 -> path(request);
            case 2 -> query(request);
            case 3 -> cursor(request);
            case 4 -> header(request);
            case 5 -> otherwiseAddressed(request);
            case 6, 7 -> damagedBody(request);
            default -> spoiledBody(request);
        };
    }

    private FuzzRequest forged(FuzzRequest request) {
        String value = pick(FORGED);
        return request.with(
                Map.of("Authorization", value), "a forged credential", request.target().startsWith("/v1/"));
    }

    private FuzzRequest path(FuzzRequest request) {
        List<ContractParameter> named = in(request.operation(), "path").toList();
        if (named.isEmpty()) {
            return query(request);
        }
        ContractParameter parameter = pick(named);
        String[] template = request.operation().path().split("/");
        String[] parts = request.target().split("\\?", 2);
        String[] segments = parts[0].split("/");
        String segment = pick(SEGMENTS);
        for (int index = 0; index < template.length; index++) {
            if (template[index].equals("{" + parameter.name() + "}")) {
                segments[index] = segment;
            }
        }
        String target = String.join("/", segments) + (parts.length == 2 ? "?" + parts[1] : "");
        boolean impossible = !segment.contains("%") && refuses(parameter.schema(), segment);
        return request.to(target, "a strange " + parameter.name(), impossible && !isUuid(segment));
    }

    private FuzzRequest query(FuzzRequest request) {
        List<ContractParameter> known = in(request.operation(), "query").toList();
        if (known.isEmpty() || random.nextInt(4) == 0) {
            return request.to(extended(request, "colour=green"), "an unknown parameter", true);
        }
        ContractParameter parameter = pick(known);
        if (random.nextInt(8) == 0) {
            String pair = HonestRequests.encoded(parameter.name()) + "=%zz";
            return request.to(extended(request, pair), "bad escapes", false);
        }
        String value = pick(VALUES);
        String pair = HonestRequests.encoded(parameter.name()) + "=" + HonestRequests.encoded(value);
        JsonNode schema = parameter.schema().has("items") ? parameter.schema().path("items") : parameter.schema();
        boolean impossible = !value.isBlank() && !value.contains(",") && refuses(schema, value);
        return request.to(extended(request, pair), "a strange " + parameter.name(), impossible);
    }

    private FuzzRequest cursor(FuzzRequest request) {
        List<String> names = in(request.operation(), "query")
                .map(ContractParameter::name)
                .filter(name -> name.equals("cursor") || name.equals("after"))
                .toList();
        if (names.isEmpty()) {
            return header(request);
        }
        String foreign = places.foreignCursor(request.operation().id(), random).orElse("bm90LWEtY3Vyc29y");
        return request.to(extended(request, names.getFirst() + "=" + foreign), "a cursor of another list", true);
    }

    private FuzzRequest header(FuzzRequest request) {
        boolean keyed = in(request.operation(), "header").anyMatch(each -> each.name().equals("Idempotency-Key"));
        if (keyed && random.nextInt(4) == 0) {
            String key = random.nextBoolean() ? "k".repeat(300) : "schlüssel";
            return request.with(Map.of("Idempotency-Key", key), "a malformed Idempotency-Key", true);
        }
        if (request.method().equals("GET") && random.nextInt(4) == 0) {
            return request.with(Map.of("Accept", "application/xml"), "a media type nobody writes", true);
        }
        Map<String, String> headers = pick(HEADERS);
        return request.with(headers, "a strange " + headers.keySet(), false);
    }

    private FuzzRequest otherwiseAddressed(FuzzRequest request) {
        ContractOperation operation = request.operation();
        if (!operation.open() && random.nextBoolean()) {
            return request.with(Map.of("Authorization", ""), "no credential", true);
        }
        String method = pick(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "PURGE"));
        boolean bodiless = List.of("GET", "HEAD", "DELETE").contains(method);
        FuzzRequest sent = bodiless
                ? request.carrying(null, "", false).with(Map.of("Content-Type", ""), "", false)
                : request;
        return new FuzzRequest(
                operation, method, sent.target(), sent.headers(), sent.body(), "method " + method, false);
    }

    private FuzzRequest damagedBody(FuzzRequest request) {
        if (random.nextInt(12) == 0) {
            return request.carrying(null, "no body", true);
        }
        BodyDamage damage = pick(List.of(BodyDamage.values()));
        return request.carrying(damage.apply(request.body()), "", true)
                .with(damage.headers(), "a body that is " + damage, true);
    }

    /** Refused for certain if the schema refuses it, counting null as missing outside of patches. */
    private FuzzRequest spoiledBody(FuzzRequest request) {
        String mediaType = request.operation().bodies().keySet().iterator().next();
        ObjectNode body = honest.body(request.operation(), mediaType);
        String what = new Spoiler(random).spoil(body);
        JsonNode judged = mediaType.contains("merge-patch") ? body : withoutNulls(body);
        boolean impossible =
                !schemas.violations(request.operation().bodies().get(mediaType), judged).isEmpty();
        return request.carrying(HonestRequests.bytes(body), what, impossible);
    }

    private static JsonNode withoutNulls(ObjectNode body) {
        ObjectNode copy = body.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getValue().isNull());
        }
        node.forEach(DamagedRequests::strip);
    }

    private boolean refuses(JsonNode schema, String text) {
        boolean number = schema.path("type").asText().equals("integer") && text.matches("-?\\d+");
        JsonNode value = number
                ? JsonNodeFactory.instance.numberNode(new BigInteger(text))
                : JsonNodeFactory.instance.textNode(text);
        return !schemas.violations(schema, value).isEmpty();
    }

    private static boolean isUuid(String text) {
        return text.length() == 36 && UUID.fromString(text).toString().equalsIgnoreCase(text);
    }

    private static String extended(FuzzRequest request, String pair) {
        return request.target() + (request.target().contains("?") ? "&" : "?") + pair;
    }

    private static Stream<ContractParameter> in(ContractOperation operation, String in) {
        return operation.parameters().stream().filter(parameter -> parameter.in().equals(in));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String token(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
