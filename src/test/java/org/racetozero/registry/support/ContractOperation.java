package org.racetozero.registry.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An operation of the contract.
 *
 * @param path      the path as a template, for example {@code /v1/members/{member}}
 * @param open      whether it may be called without a credential
 * @param bodies    schema of the request body by media type; empty when it takes none
 * @param responses by status
 */
public record ContractOperation(
        String id,
        String method,
        String path,
        boolean open,
        List<ContractParameter> parameters,
        Map<String, JsonNode> bodies,
        Map<Integer, ContractResponse> responses) {

    /** Media types an answer of 200 or 201 may have. */
    public Set<String> successMediaTypes() {
        Set<String> mediaTypes = new TreeSet<>();
        responses.forEach((status, response) -> {
            if (status < 300) {
                mediaTypes.addAll(response.bodies().keySet());
            }
        });
        return mediaTypes;
    }

    /** Whether that path is one of this template's: a named segment stands for anything but a slash. */
    boolean matches(String concrete) {
        String[] template = path.split("/", -1);
        String[] segments = concrete.split("/", -1);
        if (template.length != segments.length) {
            return false;
        }
        for (int index = 0; index < template.length; index++) {
            if (!template[index].startsWith("{") && !template[index].equals(segments[index])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return id + " (" + method + " " + path + ")";
    }
}
