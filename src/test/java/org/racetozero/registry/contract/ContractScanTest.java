package org.racetozero.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.support.Contract;

/** The compiled resources do what the contract says, no less and no more. */
class ContractScanTest {

    /** Served by resources for people in a browser, not for programs. */
    private static final Set<String> OUTSIDE_THE_CONTRACT = Set.of("/", "/docs");

    private static final Set<String> WRAPPERS =
            Set.of("org.racetozero.registry.http.answer.Answer", "org.racetozero.registry.http.body.Body");
    private static final Set<String> FIXTURE_WRAPPERS = Set.of("org.racetozero.registry.contract.fixture.Parcel");
    private static final String TREES =
            """
            openapi: 3.1.0
            paths:
              /trees:
                get:
                  parameters:
                    - {name: colour, in: query, schema: {type: array, items: {type: string}}}
                    - {name: 'height[lte]', in: query, schema: {type: number}}
                    - {name: limit, in: query, schema: {type: integer}}
                    - {name: Request-Id, in: header, schema: {type: string}}
                  responses:
                    '200':
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/TreePage'}}
                        text/csv: {schema: {type: string}}
                    '400': {content: {application/problem+json: {schema: {type: object}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/TreeInput'}}}}
                  responses:
                    '201': {content: {application/json: {schema: {$ref: '#/components/schemas/TreeView'}}}}
              /trees/{tree}:
                parameters:
                  - {name: tree, in: path, required: true, schema: {type: string}}
                get:
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/TreeView'}}}}
                patch:
                  requestBody:
                    content: {application/merge-patch+json: {schema: {$ref: '#/components/schemas/TreeInput'}}}
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/TreeView'}}}}
                delete:
                  responses: {'204': {}}
            components:
              schemas:
                TreePage:
                  properties:
                    items: {type: array, items: {$ref: '#/components/schemas/TreeView'}}
                    next: {type: string}
                TreeView:
                  properties:
                    id: {type: string, format: uuid}
                    name: {type: string}
                    height: {anyOf: [{type: number}, {type: 'null'}]}
                    plantedOn: {type: string, format: date}
                    leaves: {type: array, items: {$ref: '#/components/schemas/Leaf'}}
                    version: {type: integer}
                TreeInput:
                  properties:
                    id: {type: string, readOnly: true}
                    name: {type: string}
                    height: {anyOf: [{type: number}, {type: 'null'}]}
                    plantedOn: {type: string, format: date}
                    leaves: {type: [array, 'null'], items: {$ref: '#/components/schemas/Leaf'}}
                Leaf:
                  properties: {colour: {type: string}, veins: {type: integer}}
            """;

    @Test
    void theResourcesDoWhatTheContractSays() {
        Contract code = CompiledResources.asContract(Path.of("target/classes"), WRAPPERS);

        List<String> differences =
                new ContractComparison(Contract.read(), code, OUTSIDE_THE_CONTRACT::contains).differences();

        assertThat(String.join("\n", differences)).isEmpty();
    }

    @Test
    void aContractThatSaysTheSameDiffersInNothing() {
        assertThat(differencesFrom(TREES)).isEmpty();
    }

    @Test
    void everyDifferenceIsNamedAtOnce() {
        String other = TREES
                .replace("{name: limit, in: query", "{name: maximum, in: query")
                .replace("            text/csv: {schema: {type: string}}\n", "")
                .replace("    delete:", "    put:")
                .replace("/json: {schema: {$ref: '#/components/schemas/TreeInput'}}", "/xml: {schema: {type: string}}")
                .replace("{colour: {type: string}, veins: {type: integer}}",
                        "{shade: {type: string}, veins: {type: string}}")
                .replace("        version: {type: integer}\n", "        version: {type: string}\n");

        assertThat(differencesFrom(other)).containsExactlyInAnyOrder(
                "GET /trees query parameters: the code lacks maximum",
                "GET /trees query parameters: the contract does not know limit",
                "GET /trees response media types: the contract does not know text/csv",
                "GET /trees response/items/*/leaves/*: the code lacks shade",
                "GET /trees response/items/*/leaves/*: the contract does not know colour",
                "GET /trees response/items/*/leaves/*/veins: the contract says [string], the code [integer]",
                "GET /trees response/items/*/version: the contract says [string], the code [integer]",
                "POST /trees request media types: the code lacks application/xml",
                "POST /trees request media types: the contract does not know application/json",
                "POST /trees response/leaves/*: the code lacks shade",
                "POST /trees response/leaves/*: the contract does not know colour",
                "POST /trees response/leaves/*/veins: the contract says [string], the code [integer]",
                "POST /trees response/version: the contract says [string], the code [integer]",
                "GET /trees/{tree} response/leaves/*: the code lacks shade",
                "GET /trees/{tree} response/leaves/*: the contract does not know colour",
                "GET /trees/{tree} response/leaves/*/veins: the contract says [string], the code [integer]",
                "GET /trees/{tree} response/version: the contract says [string], the code [integer]",
                "PATCH /trees/{tree} request/leaves/*: the code lacks shade",
                "PATCH /trees/{tree} request/leaves/*: the contract does not know colour",
                "PATCH /trees/{tree} request/leaves/*/veins: the contract says [string], the code [integer]",
                "PATCH /trees/{tree} response/leaves/*: the code lacks shade",
                "PATCH /trees/{tree} response/leaves/*: the contract does not know colour",
                "PATCH /trees/{tree} response/leaves/*/veins: the contract says [string], the code [integer]",
                "PATCH /trees/{tree} response/version: the contract says [string], the code [integer]",
                "PUT /trees/{tree}: no resource method answers it",
                "DELETE /trees/{tree}: the contract does not know it");
    }

    @Test
    void pathsLeftToOthersAreNoDifference() {
        String other = TREES.replace("    delete:", "    x-delete:");

        assertThat(differencesFrom(other)).containsExactly("DELETE /trees/{tree}: the contract does not know it");
        assertThat(new ContractComparison(Contract.parse(other), trees(), path -> path.startsWith("/trees/"))
                        .differences())
                .isEmpty();
    }

    private static List<String> differencesFrom(String contract) {
        return new ContractComparison(Contract.parse(contract), trees(), path -> false).differences();
    }

    private static Contract trees() {
        return CompiledResources.asContract(
                Path.of("target/test-classes/org/racetozero/registry/contract/fixture"), FIXTURE_WRAPPERS);
    }
}
