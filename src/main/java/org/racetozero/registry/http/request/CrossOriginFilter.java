package org.racetozero.registry.http.request;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.racetozero.registry.http.context.FilterOrder;

/**
 * Lets pages of other origins read answers, problems included (Fetch standard, CORS protocol).
 *
 * <p>No answer depends on cookies, so no origin gains anything by it that its page could not ask for from elsewhere. An
 * origin that is not let in is answered like any other caller; it is the browser that then keeps the answer from it.
 */
public class CrossOriginFilter {

    private static final String ANY = "*";
    private static final String ORIGIN = "Origin";
    private static final String REQUESTED_METHOD = "Access-Control-Request-Method";
    private static final String ONE_HOUR = "3600";
    private static final String SENT = String.join(", ",
            HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_ENCODING, "Idempotency-Key", HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH,
            RequestFilters.REQUEST_ID);
    private static final String READ = String.join(", ",
            HttpHeaders.ETAG, HttpHeaders.LINK, HttpHeaders.LOCATION, HttpHeaders.CONTENT_LOCATION,
            HttpHeaders.RETRY_AFTER, "RateLimit", "RateLimit-Policy", RequestFilters.REQUEST_ID,
            "Idempotency-Replayed");

    private final Set<String> origins;

    public CrossOriginFilter(@ConfigProperty(name = "registry.cors.origins") Optional<List<String>> origins) {
        this.origins = Set.copyOf(origins.orElse(List.of()));
    }

    @ServerResponseFilter(priority = FilterOrder.CROSS_ORIGIN)
    public void share(ContainerRequestContext request, ContainerResponseContext response) {
        if (origins.isEmpty()) {
            return;
        }
        String origin = request.getHeaderString(ORIGIN);
        if (!origins.contains(ANY)) {
            response.getHeaders().putSingle(
                    HttpHeaders.VARY, response.getHeaderString(HttpHeaders.VARY) + ", " + ORIGIN);
        }
        if (origin == null || !origins.contains(ANY) && !origins.contains(origin)) {
            return;
        }
        response.getHeaders().putSingle("Access-Control-Allow-Origin", origins.contains(ANY) ? ANY : origin);
        if (!isPreflight(request)) {
            response.getHeaders().putSingle("Access-Control-Expose-Headers", READ);
        } else if (response.getHeaderString(HttpHeaders.ALLOW) instanceof String methods) {
            response.getHeaders().putSingle("Access-Control-Allow-Methods", methods);
            response.getHeaders().putSingle("Access-Control-Allow-Headers", SENT);
            response.getHeaders().putSingle("Access-Control-Max-Age", ONE_HOUR);
        }
    }

    private static boolean isPreflight(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.OPTIONS) && request.getHeaderString(REQUESTED_METHOD) != null;
    }
}
