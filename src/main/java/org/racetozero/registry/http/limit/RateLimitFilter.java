package org.racetozero.registry.http.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.racetozero.registry.application.Caller;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.context.FilterOrder;
import org.racetozero.registry.http.problem.ProblemException;
import org.racetozero.registry.http.problem.ProblemType;
import org.racetozero.registry.http.problem.Problems;
import org.racetozero.registry.http.problem.Source;

/**
 * Keeps every caller to its share of requests and tells it what is left.
 *
 * <p>A request that ends before its caller is known (no such address, a wrong media type, a bad credential) is taken
 * off the share of the network it comes from: guessing credentials is not free either.
 */
public class RateLimitFilter {

    private static final String SHARE = RateShare.class.getName();

    private final RateLimits limits;
    private final Problems problems;
    private final Exchange exchange;
    private final CurrentVertxRequest current;

    public RateLimitFilter(RateLimits limits, Problems problems, Exchange exchange, CurrentVertxRequest current) {
        this.limits = limits;
        this.problems = problems;
        this.exchange = exchange;
        this.current = current;
    }

    @ServerRequestFilter(priority = FilterOrder.LIMIT_RATE)
    public void limit(ContainerRequestContext request) {
        Optional<RateShare> share = limits.take(exchange.caller(), network());
        request.setProperty(SHARE, share);
        if (share.isPresent() && !share.get().granted()) {
            throw refused(share.get());
        }
    }

    @ServerResponseFilter(priority = FilterOrder.ANNOUNCE_RATE)
    public void announce(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(SHARE) instanceof Optional<?> taken) {
            taken.ifPresent(share -> announce((RateShare) share, response));
            return;
        }
        limits.take(Caller.ANONYMOUS, network()).ifPresent(share -> {
            if (!share.granted()) {
                replace(response, problems.response(refused(share)));
            }
            announce(share, response);
        });
    }

    private static void announce(RateShare share, ContainerResponseContext response) {
        response.getHeaders().putSingle("RateLimit-Policy", share.policy());
        response.getHeaders().putSingle("RateLimit", share.state());
    }

    private static void replace(ContainerResponseContext response, Response problem) {
        response.getHeaders().clear();
        response.setStatus(problem.getStatus());
        problem.getHeaders().forEach((name, values) -> response.getHeaders().put(name, List.copyOf(values)));
        response.setEntity(problem.getEntity(), null, problem.getMediaType());
    }

    private static ProblemException refused(RateShare share) {
        return new ProblemException(
                ProblemType.TOO_MANY_REQUESTS, Source.POINTER, List.of(),
                Map.of(HttpHeaders.RETRY_AFTER, share.retryAfter()));
    }

    private String network() {
        return Network.of(current.getCurrent().request().remoteAddress().hostAddress());
    }
}
