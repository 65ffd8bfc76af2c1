package org.racetozero.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.racetozero.registry.support.NodeTool;

/** The contract is sound OpenAPI 3.1 and every example in it is an example of its schema (Redocly's rules). */
class ContractLintTest {

    private static final String LINTER = "@redocly/cli@2.77.0";
    private static final Path CONFIGURATION = Path.of(".redocly.yaml").toAbsolutePath();

    @Test
    void theContractHasNeitherErrorsNorWarnings() throws JsonProcessingException {
        JsonNode problems = lint(Path.of("openapi.yaml").toAbsolutePath());

        assertThat(problems.path("problems")).as(problems.toPrettyString()).isEmpty();
    }

    @Test
    void theLinterNoticesAnExampleThatIsNone(@TempDir Path directory) throws IOException {
        Path broken = directory.resolve("openapi.yaml");
        Files.writeString(broken, Files.readString(Path.of("openapi.yaml")).replace("country: JP", "country: Japan"));

        JsonNode problems = lint(broken);

        assertThat(problems.path("problems")).isNotEmpty().allSatisfy(
                problem -> assertThat(problem.path("ruleId").asText()).isEqualTo("no-invalid-media-type-examples"));
    }

    private static JsonNode lint(Path contract) throws JsonProcessingException {
        NodeTool.Result result = NodeTool.require(LINTER).run(Path.of("").toAbsolutePath(),
                "lint", "--config", CONFIGURATION.toString(), "--format", "json", contract.toString());
        int start = result.output().indexOf('{');
        assertThat(start).as(result.output() + result.errors()).isNotNegative();
        JsonNode report = new ObjectMapper().readTree(result.output().substring(start));
        assertThat(result.exitCode()).isEqualTo(report.path("totals").path("errors").asInt() == 0 ? 0 : 1);
        return report;
    }
}
