package org.racetozero.registry.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The service's contract, an OpenAPI 3.1 document, as tests ask it. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final List<ContractOperation> operations = new ArrayList<>();

    private Contract(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> operations.add(
                        operation(path.getKey(), path.getValue(), entry.getKey(), entry.getValue()))));
    }

    /** The contract at the root of the project. */
    public static Contract read() {
        return Holder.CONTRACT;
    }

    public static Contract parse(String yaml) {
        try {
            return new Contract(new YAMLMapper().readTree(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public JsonNode document() {
        return document;
    }

    public List<ContractOperation> operations() {
        return List.copyOf(operations);
    }

    public ContractOperation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the contract has no operation " + id));
    }

    /** The operation that answers such a request; a literal segment goes before a named one, HEAD is GET's. */
    public Optional<ContractOperation> operation(String method, String path) {
        String sought = method.equals("HEAD") ? "GET" : method;
        return atPath(path).stream().filter(operation -> operation.method().equals(sought)).findFirst();
    }

    /** Whether the contract describes anything at that path. */
    public boolean describes(String path) {
        return !atPath(path).isEmpty();
    }

    /** What a reference leads to, with what stands beside the reference winning. */
    public JsonNode resolve(JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        JsonNode target = resolve(document.at(node.path("$ref").asText().substring(1)));
        if (target.isMissingNode()) {
            throw new IllegalArgumentException("nothing stands at " + node.path("$ref"));
        }
        if (node.size() == 1) {
            return target;
        }
        ObjectNode merged = target.deepCopy();
        node.properties().stream()
                .filter(entry -> !entry.getKey().equals("$ref"))
                .forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
        return merged;
    }

    private List<ContractOperation> atPath(String path) {
        List<ContractOperation> matching =
                operations.stream().filter(operation -> operation.matches(path)).toList();
        List<ContractOperation> literal =
                matching.stream().filter(operation -> operation.path().equals(path)).toList();
        return literal.isEmpty() ? matching : literal;
    }

    private ContractOperation operation(String path, JsonNode item, String method, JsonNode described) {
        JsonNode security = described.has("security") ? described.path("security") : document.path("security");
        boolean open = false;
        for (JsonNode alternative : security) {
            open |= alternative.isEmpty();
        }
        Map<Integer, ContractResponse> responses = new TreeMap<>();
        described.path("responses").properties().forEach(entry ->
                responses.put(Integer.valueOf(entry.getKey()), response(entry.getValue())));
        String verb = method.toUpperCase(Locale.ROOT);
        return new ContractOperation(
                described.path("operationId").asText(verb + " " + path),
                verb,
                path,
                open || security.isEmpty(),
                parameters(item, described),
                schemas(resolve(described.path("requestBody"))),
                responses);
    }

    private List<ContractParameter> parameters(JsonNode item, JsonNode described) {
        Set<ContractParameter> parameters = new LinkedHashSet<>();
        for (JsonNode holder : List.of(item, described)) {
            holder.path("parameters").forEach(reference -> {
                JsonNode parameter = resolve(reference);
                parameters.add(new ContractParameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        parameter.path("required").asBoolean(),
                        parameter.path("explode").asBoolean(true),
                        resolve(parameter.path("schema"))));
            });
        }
        return List.copyOf(parameters);
    }

    private ContractResponse response(JsonNode reference) {
        String pointer = reference.path("$ref").asText();
        JsonNode described = resolve(reference);
        Map<String, JsonNode> headers = new LinkedHashMap<>();
        described.path("headers").properties().forEach(entry ->
                headers.put(entry.getKey(), resolve(entry.getValue())));
        return new ContractResponse(pointer.substring(pointer.lastIndexOf('/') + 1), headers, schemas(described));
    }

    private Map<String, JsonNode> schemas(JsonNode holder) {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        holder.path("content").properties().forEach(entry ->
                schemas.put(entry.getKey(), entry.getValue().path("schema")));
        return schemas;
    }

    private static final class Holder {

        private static final Contract CONTRACT = fromFile();

        private static Contract fromFile() {
            try {
                return parse(Files.readString(Path.of("openapi.yaml")));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
