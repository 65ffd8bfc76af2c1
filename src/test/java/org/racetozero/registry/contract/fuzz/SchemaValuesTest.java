package org.racetozero.registry.contract.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractSchemas;

/** What is made up from a schema is what the schema allows. */
class SchemaValuesTest {

    private final Contract contract = Contract.read();
    private final ContractSchemas schemas = new ContractSchemas(contract);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everySchemaOfTheContractAllowsWhatIsMadeUpFromIt(long seed) {
        SchemaValues values = new SchemaValues(contract, new Random(seed), Map.of());

        contract.document().at("/components/schemas").properties().forEach(schema -> {
            JsonNode reference = reference(schema.getKey());
            for (int time = 0; time < 10; time++) {
                JsonNode value = values.value(reference);
                assertThat(schemas.violations(reference, value)).as(schema.getKey() + ": " + value).isEmpty();
            }
        });
    }

    @Test
    void theSameSeedMakesTheSameValues() {
        JsonNode input = reference("TargetInput");

        assertThat(new SchemaValues(contract, new Random(7), Map.of()).value(input))
                .isEqualTo(new SchemaValues(contract, new Random(7), Map.of()).value(input));
    }

    @Test
    void knownValuesArePreferred() {
        SchemaValues values =
                new SchemaValues(contract, new Random(7), Map.of("PartnerCode", List.of("example-partner")));

        assertThat(values.value(reference("MembershipInput")).path("partner").asText()).isEqualTo("example-partner");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "^[a-z0-9]+(-[a-z0-9]+)*$", "^(19|20)[0-9]{2}$", "^r2z_[A-Za-z0-9]+_[A-Za-z0-9_-]+$",
        "^(/[^\\u0000-\\u001F]*)?$", "^[^\\s\\u0000-\\u001F\\uD800-\\uDFFF]+$", "^\"[\\x21\\x23-\\x7E]+\"$", "^a\\.b?$"
    })
    void aPatternMatchesWhatIsMadeUpFromIt(String pattern) {
        Random random = new Random(11);

        for (int time = 0; time < 200; time++) {
            assertThat(PatternText.of(pattern, random, 8)).matches(Pattern.compile(pattern, Pattern.DOTALL));
        }
    }

    private static JsonNode reference(String schema) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + schema);
    }
}
