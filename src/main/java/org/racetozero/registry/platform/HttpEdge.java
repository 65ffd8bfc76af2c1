package org.racetozero.registry.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.racetozero.registry.http.request.RequestFilters;
import org.racetozero.registry.http.problem.ProblemException;
import org.racetozero.registry.http.problem.ProblemType;

/**
 * What every request passes before anything else looks at it, and where it ends when nothing can.
 *
 * <p>The server underneath refuses some requests without a word. It is set to take a little more than is allowed here,
 * so that a request that is too long or too large is told so in a problem like any other.
 */
@ApplicationScoped
public class HttpEdge {

    /** The framework's own check of addresses refuses without a word, too; it is switched off by this property. */
    static final String LEAVES_ADDRESSES_TO_US = "vertx.disableURIValidation";

    private static final Logger LOG = Logger.getLogger(HttpEdge.class);
    /** Before all routes of the framework but those that must see every request. */
    private static final int FIRST = -100_000;
    private static final List<Integer> UNROUTED = List.of(400, 404, 405, 406, 413, 415, 500);
    private static final String IDENTITY = "identity";
    private static final int COLON_SPACE_AND_LINE_END = 4;

    private final EdgeProblems problems;
    private final long longestAddress;
    private final long largestHeaders;
    private final long largestBody;

    public HttpEdge(
            EdgeProblems problems,
            @ConfigProperty(name = "registry.http.longest-address") MemorySize longestAddress,
            @ConfigProperty(name = "registry.http.largest-headers") MemorySize largestHeaders,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.problems = problems;
        this.longestAddress = longestAddress.asLongValue();
        this.largestHeaders = largestHeaders.asLongValue();
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::admit).failureHandler(this::fail);
        for (int status : UNROUTED) {
            router.errorHandler(status, this::fail);
        }
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        context.addHeadersEndHandler(sent -> complete(request, response));
        if (request.uri().length() > longestAddress) {
            refuse(context, ProblemType.ADDRESS_TOO_LONG);
        } else if (request.authority() == null || !isWellFormed(request.uri())) {
            problems.answer(context, ProblemException.malformed("UNREADABLE_REQUEST"));
        } else if (size(request) > largestHeaders) {
            refuse(context, ProblemType.HEADERS_TOO_LARGE);
        } else if (bodySize(request) > largestBody) {
            // Nobody will read that body, so the connection cannot serve another request.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            refuse(context, ProblemType.CONTENT_TOO_LARGE);
        } else {
            context.next();
        }
    }

    private void fail(RoutingContext context) {
        // A caller that hung up hears no answer, and its going is no failure of ours.
        if (context.response().ended() || context.response().headWritten() || context.response().closed()) {
            return;
        }
        ProblemType type = switch (context.statusCode()) {
            case 400 -> ProblemType.MALFORMED_REQUEST;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.CONTENT_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default -> ProblemType.INTERNAL;
        };
        if (type == ProblemType.INTERNAL) {
            LOG.error("A request failed for a reason of our own before it reached a resource", context.failure());
        }
        if (type == ProblemType.MALFORMED_REQUEST) {
            problems.answer(context, ProblemException.malformed("UNREADABLE_REQUEST"));
        } else {
            refuse(context, type);
        }
    }

    private void refuse(RoutingContext context, ProblemType type) {
        problems.answer(context, ProblemException.of(type));
    }

    /**
     * Gives what no resource answered an id too; and the framework's "not compressed" must not reach a cache as the
     * coding of a body that it has kept compressed.
     */
    private static void complete(HttpServerRequest request, HttpServerResponse response) {
        if (!response.headers().contains(RequestFilters.REQUEST_ID)) {
            response.putHeader(RequestFilters.REQUEST_ID, UUID.randomUUID().toString());
        }
        boolean bodiless = request.method().equals(HttpMethod.HEAD)
                || response.getStatusCode() == 204
                || response.getStatusCode() == 304;
        if (bodiless && IDENTITY.contentEquals(
                String.valueOf(response.headers().get(HttpHeaders.CONTENT_ENCODING)))) {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
    }

    private static boolean isWellFormed(String address) {
        try {
            return new URI(address) != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static long size(HttpServerRequest request) {
        long size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + COLON_SPACE_AND_LINE_END;
        }
        return size;
    }

    private static long bodySize(HttpServerRequest request) {
        String stated = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return stated == null ? 0 : Long.parseLong(stated);
        } catch (NumberFormatException unreadable) {
            // More digits than any body has; what is no number at all never comes this far.
            return Long.MAX_VALUE;
        }
    }
}
