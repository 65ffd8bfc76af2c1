package org.racetozero.registry.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractOperation;

/** All differences between the contract and what the resources do: each is one line that says who lacks what. */
final class ContractComparison {

    private final Contract contract;
    private final Contract code;
    private final Predicate<String> outside;
    private final List<String> differences = new ArrayList<>();

    /**
     * Prepares a comparison.
     *
     * @param outside paths that resources serve and the contract leaves to others, for example rendered documentation
     */
    ContractComparison(Contract contract, Contract code, Predicate<String> outside) {
        this.contract = contract;
        this.code = code;
        this.outside = outside;
    }

    List<String> differences() {
        Map<String, ContractOperation> described = byLine(contract);
        Map<String, ContractOperation> coded = byLine(code);
        described.forEach((line, operation) -> {
            if (!coded.containsKey(line)) {
                differences.add(line + ": no resource method answers it");
            }
        });
        coded.forEach((line, operation) -> {
            if (described.containsKey(line)) {
                compare(line, described.get(line), operation);
            } else if (!outside.test(operation.path())) {
                differences.add(line + ": the contract does not know it");
            }
        });
        return List.copyOf(differences);
    }

    private static Map<String, ContractOperation> byLine(Contract contract) {
        Map<String, ContractOperation> operations = new TreeMap<>();
        contract.operations().forEach(
                operation -> operations.put(operation.method() + " " + operation.path(), operation));
        return operations;
    }

    private void compare(String line, ContractOperation described, ContractOperation coded) {
        for (String in : List.of("path", "query")) {
            compareNames(line + " " + in + " parameters", parameters(described, in), parameters(coded, in), Set.of());
        }
        Set<String> unknownHeaders = parameters(coded, "header");
        unknownHeaders.removeAll(parameters(described, "header"));
        unknownHeaders.forEach(name ->
                differences.add(line + " header parameters: the contract does not know " + name));
        compareNames(line + " request media types", described.bodies().keySet(), coded.bodies().keySet(), Set.of());
        if (!described.successMediaTypes().isEmpty()) {
            compareNames(
                    line + " response media types",
                    described.successMediaTypes(),
                    coded.successMediaTypes(),
                    Set.of());
        }
        described.bodies().forEach((mediaType, schema) -> {
            if (coded.bodies().containsKey(mediaType)) {
                compareShapes(line + " request", schema, coded.bodies().get(mediaType), true, new HashSet<>());
            }
        });
        JsonNode answer = json(described);
        JsonNode codedAnswer = json(coded);
        if (answer != null && codedAnswer != null) {
            compareShapes(line + " response", answer, codedAnswer, false, new HashSet<>());
        }
    }

    private static Set<String> parameters(ContractOperation operation, String in) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals(in))
                .map(parameter -> parameter.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode json(ContractOperation operation) {
        return operation.responses().entrySet().stream()
                .filter(entry -> entry.getKey() < 300)
                .map(entry -> entry.getValue().bodies().get("application/json"))
                .filter(schema -> schema != null)
                .findFirst()
                .orElse(null);
    }

    private void compareNames(String what, Set<String> described, Set<String> coded, Set<String> optional) {
        Set<String> missing = new TreeSet<>(described);
        missing.removeAll(coded);
        missing.removeAll(optional);
        missing.forEach(name -> differences.add(what + ": the code lacks " + name));
        Set<String> unknown = new TreeSet<>(coded);
        unknown.removeAll(described);
        unknown.forEach(name -> differences.add(what + ": the contract does not know " + name));
    }

    /** Holds objects member by member and lists item by item; a record that contains itself is entered once. */
    private void compareShapes(
            String where, JsonNode describedNode, JsonNode codedNode, boolean request, Set<String> entered) {
        JsonNode described = plain(contract, describedNode);
        JsonNode coded = plain(code, codedNode);
        if (described.has("properties") && coded.has("properties")) {
            if (!entered.add(describedNode + " " + codedNode)) {
                return;
            }
            compareNames(where, names(described), names(coded), request ? readOnly(described) : Set.of());
            described.path("properties").properties().forEach(member -> {
                JsonNode other = coded.path("properties").path(member.getKey());
                if (!other.isMissingNode()) {
                    compareShapes(where + "/" + member.getKey(), member.getValue(), other, request, entered);
                }
            });
        } else if (described.has("items") && coded.has("items")) {
            compareShapes(where + "/*", described.path("items"), coded.path("items"), request, entered);
        } else {
            compareTypes(where, described, coded);
        }
    }

    /** A type is held against another only where both name one: a tree of any shape has none. */
    private void compareTypes(String where, JsonNode described, JsonNode coded) {
        Set<String> contractTypes = types(described);
        Set<String> codeTypes = types(coded);
        if (contractTypes.contains("number")) {
            contractTypes.add("integer");
        }
        boolean comparable = !contractTypes.isEmpty() && !codeTypes.isEmpty() && coded.size() > 0;
        if (comparable && contractTypes.stream().noneMatch(codeTypes::contains)) {
            differences.add(where + ": the contract says " + contractTypes + ", the code " + codeTypes);
        }
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(each -> types.add(each.asText()));
        types.remove("null");
        return types;
    }

    /** The schema itself, without references and without the alternative that it be null. */
    private static JsonNode plain(Contract contract, JsonNode node) {
        JsonNode resolved = contract.resolve(node);
        for (String keyword : List.of("anyOf", "oneOf", "allOf")) {
            List<JsonNode> alternatives = new ArrayList<>();
            resolved.path(keyword).forEach(alternative -> {
                if (!alternative.path("type").asText().equals("null")) {
                    alternatives.add(alternative);
                }
            });
            if (alternatives.size() == 1) {
                return plain(contract, alternatives.getFirst());
            }
        }
        return resolved;
    }

    private static Set<String> names(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Members a request may repeat as they were read; the code may compare them without having a place for them. */
    private Set<String> readOnly(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.path("properties").properties().forEach(member -> {
            if (contract.resolve(member.getValue()).path("readOnly").asBoolean()) {
                names.add(member.getKey());
            }
        });
        return names;
    }
}
