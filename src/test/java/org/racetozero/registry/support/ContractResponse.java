package org.racetozero.registry.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * An answer the contract allows an operation.
 *
 * @param name    what the contract calls it; several operations may share one
 * @param headers each header's description, itself resolved
 * @param bodies  schema by media type; empty for an answer without a body
 */
public record ContractResponse(String name, Map<String, JsonNode> headers, Map<String, JsonNode> bodies) {
}
