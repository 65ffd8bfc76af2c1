package org.racetozero.registry.http.problem;

import java.util.List;
import java.util.Map;
import org.racetozero.registry.domain.validation.Violation;

/** A request that HTTP itself gives reason to refuse, before any use case is asked. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Source source;
    private final transient List<Violation> violations;
    private final transient Map<String, String> headers;

    public ProblemException(ProblemType type, Source source, List<Violation> violations, Map<String, String> headers) {
        super(type + " " + violations, null, false, false);
        this.type = type;
        this.source = source;
        this.violations = List.copyOf(violations);
        this.headers = Map.copyOf(headers);
    }

    public static ProblemException of(ProblemType type) {
        return new ProblemException(type, Source.POINTER, List.of(), Map.of());
    }

    public static ProblemException inHeader(ProblemType type, String header, String code, String... arguments) {
        return new ProblemException(type, Source.HEADER, List.of(Violation.at(header, code, arguments)), Map.of());
    }

    /** The body cannot be read as what it says it is. */
    public static ProblemException malformed(String code, String... arguments) {
        return new ProblemException(
                ProblemType.MALFORMED_REQUEST, Source.POINTER, List.of(Violation.at("", code, arguments)), Map.of());
    }

    public static ProblemException inParameters(List<Violation> violations) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, Source.PARAMETER, violations, Map.of());
    }

    public ProblemType type() {
        return type;
    }

    public Source source() {
        return source;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
