package org.racetozero.registry.http.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.racetozero.registry.application.Credentials;
import org.racetozero.registry.application.Refusal;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.context.FilterOrder;

/** Finds out who sends a request; a credential that is not good is refused, never taken for none. */
public class AuthenticationFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Credentials credentials;
    private final Exchange exchange;

    public AuthenticationFilter(Credentials credentials, Exchange exchange) {
        this.credentials = credentials;
        this.exchange = exchange;
    }

    @ServerRequestFilter(priority = FilterOrder.AUTHENTICATE)
    public void authenticate(ContainerRequestContext request, ResourceInfo resource) {
        BearerToken.caller(request.getHeaders().get(HttpHeaders.AUTHORIZATION), credentials)
                .ifPresent(exchange::attribute);
        if (exchange.caller().isAnonymous() && !isOpen(request.getMethod(), resource.getResourceMethod())) {
            throw new RefusedException(new Refusal.Unauthenticated());
        }
    }

    /** Whoever changes something is known; this is asked before the body is even read. */
    private static boolean isOpen(String method, Method operation) {
        return SAFE.contains(method)
                || operation == null
                || operation.isAnnotationPresent(NeedsNoCredential.class);
    }
}
