package org.racetozero.registry.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import org.racetozero.registry.domain.snapshot.KeptVerdict;

/**
 * The shapes in which verdicts were kept. What is kept is never rewritten, for its bytes are what a recomputation is
 * held against: one of an earlier shape is brought up to today's here, and nowhere else, when it is read.
 *
 * <ol>
 * <li>The domain's record of the same name.
 * </ol>
 */
final class KeptVerdicts {

    private KeptVerdicts() {
    }

    /** The verdict in today's shape. */
    static KeptVerdict read(Json json, String kept) {
        int schema = json.<JsonNode>read(kept, JsonNode.class).path("schema").asInt();
        if (schema != KeptVerdict.CURRENT_SCHEMA) {
            throw new IllegalStateException("A verdict is kept in shape " + schema + ", which a later release wrote");
        }
        return json.read(kept, KeptVerdict.class);
    }
}
