package org.racetozero.registry.platform;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.racetozero.registry.application.Refusal;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.RequestFilters;
import org.racetozero.registry.http.problem.ProblemException;
import org.racetozero.registry.http.problem.Problems;

/** Answers requests that never reach a resource with the same problems (RFC 9457) as those that do. */
@ApplicationScoped
public class EdgeProblems {

    private final Problems problems;
    private final Exchange exchange;

    public EdgeProblems(Problems problems, Exchange exchange) {
        this.problems = problems;
        this.exchange = exchange;
    }

    @ActivateRequestContext
    public void answer(RoutingContext context, ProblemException refused) {
        begin(context.request());
        send(context.response(), problems.response(refused));
    }

    @ActivateRequestContext
    public void answer(RoutingContext context, Refusal refusal) {
        begin(context.request());
        send(context.response(), problems.response(refusal));
    }

    private void begin(HttpServerRequest request) {
        RequestFilters.identify(exchange, request.getHeader(RequestFilters.REQUEST_ID));
        try {
            exchange.speak(RequestFilters.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        } catch (ProblemException malformedLanguage) {
            // Something else is wrong with the request first; that is said in the language everybody gets.
            exchange.speak(Exchange.LANGUAGES.getFirst());
        }
    }

    private void send(HttpServerResponse response, Response problem) {
        for (Map.Entry<String, List<Object>> header : problem.getHeaders().entrySet()) {
            response.putHeader(header.getKey(), header.getValue().getFirst().toString());
        }
        response.putHeader(RequestFilters.REQUEST_ID, exchange.requestId().toString())
                .setStatusCode(problem.getStatus())
                .end(Buffer.buffer((byte[]) problem.getEntity()));
    }
}
