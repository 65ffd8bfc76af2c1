package org.racetozero.registry.http.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Supplier;
import org.racetozero.registry.application.IdempotencyKey;
import org.racetozero.registry.application.Requests;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.problem.ProblemException;
import org.racetozero.registry.http.problem.ProblemType;
import org.racetozero.registry.http.request.RequestLine;

/** Runs an unsafe request in one transaction, and under its Idempotency-Key only once. */
@ApplicationScoped
public class Once {

    private static final String HEADER = "Idempotency-Key";

    private final Requests requests;
    private final Renderer renderer;
    private final Exchange exchange;
    private final RequestLine line;

    public Once(Requests requests, Renderer renderer, Exchange exchange, RequestLine line) {
        this.requests = requests;
        this.renderer = renderer;
        this.exchange = exchange;
        this.line = line;
    }

    /** A request that may carry a key: every POST and PUT. */
    public <V> Answer<V> run(Body<?> body, Supplier<Answer<V>> effect) {
        IdempotencyKey key = key(line.headers(), body);
        return Answer.stored(
                requests.perform(key, () -> renderer.render(effect.get(), Renderer.JSON)));
    }

    /** A request whose repetition needs no key: PATCH and DELETE, which name the version they change. */
    public <V> Answer<V> run(Supplier<Answer<V>> effect) {
        return Answer.stored(requests.perform(null, () -> renderer.render(effect.get(), Renderer.JSON)));
    }

    /** A request that is only tried: it is answered as if it had been carried out, and nothing of it stays. */
    public <V> Answer<V> rehearse(Supplier<Answer<V>> effect) {
        return Answer.stored(requests.rehearse(() -> renderer.render(effect.get(), Renderer.JSON)));
    }

    private IdempotencyKey key(HttpHeaders headers, Body<?> body) {
        List<String> stated = headers.getRequestHeader(HEADER);
        if (stated == null || stated.isEmpty()) {
            return null;
        }
        String key = stated.getFirst().strip();
        if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (stated.size() > 1 || !key.matches("[\\x21\\x23-\\x7e]{1,255}")) {
            throw ProblemException.inHeader(ProblemType.MALFORMED_REQUEST, HEADER, "MALFORMED_IDEMPOTENCY_KEY");
        }
        return new IdempotencyKey(exchange.caller().name(), line.route(), key, body.hash());
    }
}
