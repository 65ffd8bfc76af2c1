package org.racetozero.registry.http.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.context.Routes;

/** Turns everything that can be thrown into an RFC 9457 problem; nothing of the inside ever shows in one. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String RETRY_SECONDS = "2";

    private final Problems problems;
    private final Routes routes;

    public ProblemMappers(Problems problems, Routes routes) {
        this.problems = problems;
        this.routes = routes;
    }

    @ServerExceptionMapper
    public Response map(RefusedException refused) {
        return problems.response(refused.refusal());
    }

    @ServerExceptionMapper
    public Response map(ProblemException refused) {
        return problems.response(refused);
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException thrown, UriInfo uri) {
        return switch (thrown.getResponse().getStatus()) {
            case 404 -> problems.response(ProblemException.of(unrouted(uri)));
            case 405 -> problems.response(ProblemException.of(ProblemType.METHOD_NOT_ALLOWED));
            case 406 -> problems.response(ProblemException.of(ProblemType.NOT_ACCEPTABLE));
            case 413 -> problems.response(ProblemException.of(ProblemType.CONTENT_TOO_LARGE));
            case 415 -> problems.response(ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE));
            case 400 -> problems.response(ProblemException.malformed("UNREADABLE_REQUEST"));
            default -> internal(thrown);
        };
    }

    @ServerExceptionMapper
    public Response map(RuntimeException thrown) {
        return isUnavailable(thrown) ? unavailable(thrown) : internal(thrown);
    }

    @ServerExceptionMapper
    public Response map(Error thrown) {
        return internal(thrown);
    }

    /** The framework does not find an address by a method that only addresses under the same beginning have. */
    private ProblemType unrouted(UriInfo uri) {
        return routes.methods(uri.getRequestUri().getRawPath()).isEmpty()
                ? ProblemType.NOT_FOUND
                : ProblemType.METHOD_NOT_ALLOWED;
    }

    private Response internal(Throwable thrown) {
        LOG.error("A request failed for a reason of our own", thrown);
        return problems.response(ProblemException.of(ProblemType.INTERNAL));
    }

    private Response unavailable(Throwable thrown) {
        LOG.warnf("The database was not to be had: %s", thrown.getMessage());
        return problems.response(new ProblemException(
                ProblemType.UNAVAILABLE, Source.POINTER, List.<Violation>of(),
                Map.of(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)));
    }

    /**
     * The pool is exhausted, or the server is away: worth another try in a moment. Of a commit that was cut off, the
     * transaction manager reports the database's failure as one it suppressed.
     */
    private static boolean isUnavailable(Throwable thrown) {
        if (thrown instanceof SQLException sql) {
            String state = sql.getSQLState();
            return state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
        }
        return thrown.getCause() != null && isUnavailable(thrown.getCause())
                || Arrays.stream(thrown.getSuppressed()).anyMatch(ProblemMappers::isUnavailable);
    }
}
