package org.racetozero.registry.http.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The closed catalogue of what can go wrong; each has a page under {@code /problems/}. */
public enum ProblemType {
    MALFORMED_REQUEST(400),
    INVALID_PARAMETER(400),
    UNAUTHENTICATED(401),
    INVALID_CREDENTIAL(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    ILLEGAL_TRANSITION(409),
    DUPLICATE(409),
    STILL_REFERENCED(409),
    STILL_RUNNING(409),
    CURSOR_GONE(410),
    PRECONDITION_FAILED(412),
    CONTENT_TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID(422),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The name in its URI: lower-case kebab. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String uri() {
        return "/problems/" + code();
    }

    /** The type with that name in its URI. */
    public static Optional<ProblemType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
