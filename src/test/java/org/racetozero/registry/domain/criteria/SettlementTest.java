package org.racetozero.registry.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.racetozero.registry.domain.criteria.rule.SettledBy;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractOperation;

/**
 * The one question of an unsettled finding can be answered: the request it names is an operation of the contract, and
 * the field it asks for is one that the operation's body takes.
 */
class SettlementTest {

    private static final Contract CONTRACT = Contract.read();
    private static final Set<String> ASKED = new HashSet<>();

    static LongStream seeds() {
        return EvaluatorPropertiesTest.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofAnyFile(long seed) {
        Books.evaluator()
                .evaluate(EvaluatorPropertiesTest.file(seed), EvaluatorPropertiesTest.question(seed))
                .all()
                .forEach(SettlementTest::canBeSettled);
    }

    @Test
    void ofEveryCaseOfTheTables() {
        RuleTable.allRows().map(RuleTablesTest::finding).forEach(SettlementTest::canBeSettled);
    }

    private static void canBeSettled(Finding finding) {
        if (finding instanceof Finding.Unsettled unsettled) {
            assertThat(unsettled.settledBy()).as(finding.criterion().id()).isNotNull();
            SettledBy asked = unsettled.settledBy();
            if (ASKED.add(asked.toString())) {
                ContractOperation operation = CONTRACT.operation(asked.method(), asked.path())
                        .orElseThrow(() -> new AssertionError(finding.criterion().id() + " asks for " + asked));
                assertThat(operation.bodies().values())
                        .as("%s asks for %s", finding.criterion().id(), asked)
                        .isNotEmpty()
                        .allMatch(body -> takes(body, asked));
            }
        }
    }

    private static boolean takes(JsonNode body, SettledBy asked) {
        List<String> steps = List.of(asked.pointer().substring(1).split("/"));
        boolean isPartOfAPatch = steps.size() > 1
                && asked.method().equals("PATCH")
                && takes(body, steps.subList(0, 1));
        return takes(isPartOfAPatch ? read(asked.path()) : body, steps);
    }

    /** What is patched: a patch describes only the outermost members of what it changes. */
    private static JsonNode read(String path) {
        return CONTRACT.operation("GET", path).orElseThrow().responses().get(200).bodies().get("application/json");
    }

    /** Whether a body of that schema has a place for the field that the steps lead to, and not only to read it. */
    private static boolean takes(JsonNode reference, List<String> steps) {
        JsonNode schema = CONTRACT.resolve(reference);
        if (steps.isEmpty()) {
            return !schema.path("readOnly").asBoolean();
        }
        Stream<JsonNode> alternatives = Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(keyword -> schema.path(keyword).valueStream());
        JsonNode member = steps.getFirst().matches("-|[0-9]+")
                ? schema.path("items")
                : schema.path("properties").path(steps.getFirst());
        boolean isNamed = !member.isMissingNode() && takes(member, steps.subList(1, steps.size()));
        return isNamed || alternatives.anyMatch(each -> takes(each, steps));
    }
}
