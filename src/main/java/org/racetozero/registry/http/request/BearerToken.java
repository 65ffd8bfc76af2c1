package org.racetozero.registry.http.request;

import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.racetozero.registry.application.Caller;
import org.racetozero.registry.application.Credentials;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.problem.ProblemException;
import org.racetozero.registry.http.problem.ProblemType;
import org.racetozero.registry.http.problem.Source;

/** The credential of a request (RFC 6750): what stands in its Authorization header, and whose it is. */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";
    private static final int MAXIMUM_LENGTH = 8192;

    private BearerToken() {
    }

    /** The caller these header lines name; empty without any, refused when what they hold is no good. */
    public static Optional<Caller> caller(List<String> lines, Credentials credentials) {
        if (lines == null || lines.isEmpty()) {
            return Optional.empty();
        }
        String header = lines.getFirst();
        String token = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? text(header.substring(SCHEME.length()).strip())
                : "";
        if (lines.size() > 1 || token.isEmpty() || token.length() > MAXIMUM_LENGTH) {
            throw refused("MALFORMED_CREDENTIAL", "invalid_request");
        }
        return Optional.of(credentials.callerOf(token)
                .orElseThrow(() -> refused("UNKNOWN_CREDENTIAL", "invalid_token")));
    }

    /** Header bytes come one to a character; a bootstrap key may have been configured in any script. */
    private static String text(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static ProblemException refused(String code, String error) {
        return new ProblemException(
                ProblemType.INVALID_CREDENTIAL,
                Source.HEADER,
                List.of(Violation.at(HttpHeaders.AUTHORIZATION, code)),
                Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"registry\", error=\"" + error + "\""));
    }
}
