package org.racetozero.registry.support;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A parameter of an operation as the contract describes it.
 *
 * @param in      path, query or header
 * @param explode whether several values are sent as several parameters rather than separated by commas
 * @param schema  its schema, itself resolved
 */
public record ContractParameter(String name, String in, boolean required, boolean explode, JsonNode schema) {
}
