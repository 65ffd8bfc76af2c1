package org.racetozero.registry.application;

import java.util.Map;

/**
 * A rendered response, kept beside the effect it reports so that a retry is answered with the same bytes.
 *
 * @param headers        those that belong to the answer, not to the connection
 * @param body           what is sent; null for no body
 * @param replayableBody what is kept for a retry: the same, with secrets blanked
 * @param replayed       whether it answers a retry
 */
public record StoredAnswer(
        int status, Map<String, String> headers, byte[] body, byte[] replayableBody, boolean replayed) {

    public StoredAnswer {
        headers = Map.copyOf(headers);
    }
}
