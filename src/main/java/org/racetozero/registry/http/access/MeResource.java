package org.racetozero.registry.http.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.racetozero.registry.application.Refusal;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;

/** Who the caller is. */
@Path("/v1/me")
@Produces(Renderer.JSON)
public class MeResource {

    private final Exchange exchange;

    public MeResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @GET
    public Answer<MeView> read() {
        if (exchange.caller().isAnonymous()) {
            throw new RefusedException(new Refusal.Unauthenticated());
        }
        return Answer.ok(MeView.of(exchange.caller()));
    }
}
