package org.racetozero.registry.http.request;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.racetozero.registry.http.body.BodyReader;
import org.racetozero.registry.http.context.FilterOrder;
import org.racetozero.registry.http.problem.ProblemException;
import org.racetozero.registry.http.problem.ProblemType;
import org.racetozero.registry.http.context.Routes;

/**
 * What belongs to the method of a request (RFC 9110, RFC 5789): OPTIONS learns which methods the address has, and so
 * does whoever came with another one; HEAD learns how long the body is that GET would have had.
 */
public class MethodFilter {

    private static final String ACCEPT_PATCH = "Accept-Patch";

    private final Routes routes;

    public MethodFilter(Routes routes) {
        this.routes = routes;
    }

    @ServerRequestFilter(preMatching = true, priority = FilterOrder.DESCRIBE_METHODS)
    public Response describe(ContainerRequestContext request) {
        Set<String> methods = methods(request);
        if (methods.isEmpty()) {
            return null;
        }
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            if (!methods.contains(request.getMethod())) {
                // Said here, because the framework looks no further than the first resource that fits the address.
                throw ProblemException.of(ProblemType.METHOD_NOT_ALLOWED);
            }
            return null;
        }
        Response.ResponseBuilder described = Response.noContent().header(HttpHeaders.ALLOW, String.join(", ", methods));
        if (methods.contains(HttpMethod.PATCH)) {
            described.header(ACCEPT_PATCH, BodyReader.MERGE_PATCH);
        }
        return described.build();
    }

    @ServerResponseFilter(priority = FilterOrder.NAME_METHODS)
    public void complete(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals(HttpMethod.HEAD) && response.getEntity() instanceof byte[] body) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
        }
        if (response.getStatus() == 405) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods(request)));
        }
        if (response.getStatus() == 415 && request.getMethod().equals(HttpMethod.PATCH)) {
            response.getHeaders().putSingle(ACCEPT_PATCH, BodyReader.MERGE_PATCH);
        }
    }

    private Set<String> methods(ContainerRequestContext request) {
        return routes.methods(request.getUriInfo().getRequestUri().getRawPath());
    }
}
