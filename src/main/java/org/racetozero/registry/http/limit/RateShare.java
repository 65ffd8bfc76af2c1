package org.racetozero.registry.http.limit;

/**
 * What a caller has left of its requests (draft-ietf-httpapi-ratelimit-headers).
 *
 * @param granted          whether the request at hand was among them
 * @param quota            requests in a window
 * @param windowSeconds    how long a window is
 * @param remaining        requests left now
 * @param secondsUntilFull until all are there again
 * @param secondsUntilNext until one is there again; 0 while there is
 */
record RateShare(
        boolean granted, int quota, long windowSeconds, long remaining, long secondsUntilFull, long secondsUntilNext) {

    /** The RateLimit-Policy field. */
    String policy() {
        return "\"default\";q=" + quota + ";w=" + windowSeconds;
    }

    /** The RateLimit field. */
    String state() {
        return "\"default\";r=" + remaining + ";t=" + secondsUntilFull;
    }

    /** The Retry-After field. */
    String retryAfter() {
        return Long.toString(Math.max(1, secondsUntilNext));
    }
}
