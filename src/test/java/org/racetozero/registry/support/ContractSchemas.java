package org.racetozero.registry.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds JSON against schemas of the contract, which in OpenAPI 3.1 are those of JSON Schema 2020-12. */
public final class ContractSchemas {

    private static final JsonMetaSchema OPENAPI = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("components"))
            .build();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012, builder -> builder.metaSchema(OPENAPI));
    private static final SchemaValidatorsConfig CONFIGURATION = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .locale(Locale.ENGLISH)
            .build();

    private final Contract contract;
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    public ContractSchemas(Contract contract) {
        this.contract = contract;
    }

    /** Everything about the value that the schema does not allow. */
    public List<String> violations(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    /**
     * The schema of a representation, or of a page of them, that was trimmed to chosen members: what is left out may be
     * missing, what is there is as it should be.
     */
    public JsonNode trimmed(JsonNode schema) {
        ObjectNode resolved = contract.resolve(schema).deepCopy();
        JsonNode item = resolved.at("/properties/items/items");
        if (item.isMissingNode()) {
            resolved.remove("required");
        } else {
            ((ObjectNode) resolved.at("/properties/items")).set("items", trimmed(item));
        }
        return resolved;
    }

    /** The schema of one item of a page. */
    public JsonNode item(JsonNode page) {
        return contract.resolve(page).at("/properties/items/items");
    }

    /** References lead to {@code #/components}, so the components come along wherever a schema goes. */
    private JsonSchema compile(JsonNode schema) {
        ObjectNode root = ((ObjectNode) contract.document()).objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("components", contract.document().path("components"));
        root.putArray("allOf").add(schema);
        return FACTORY.getSchema(root, CONFIGURATION);
    }
}
