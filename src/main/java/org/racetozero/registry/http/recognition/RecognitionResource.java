package org.racetozero.registry.http.recognition;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.racetozero.registry.application.RecognitionService;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Parameters;

/** What a member has reached on its way. */
@Path("/v1/members/{member}/recognition")
@Produces(Renderer.JSON)
public class RecognitionResource {

    private final RecognitionService recognition;
    private final Exchange exchange;

    public RecognitionResource(RecognitionService recognition, Exchange exchange) {
        this.recognition = recognition;
        this.exchange = exchange;
    }

    @GET
    public Answer<RecognitionView> read(
            @PathParam("member") String member,
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt) {
        Parameters parameters = new Parameters();
        UUID id = parameters.uuid("member", member);
        LocalDate day = parameters.campaignDay("asOf", asOf);
        Instant moment = parameters.instant("knownAt", knownAt);
        parameters.requireValid();
        return Answer.ok(RecognitionView.of(
                recognition.of(exchange.caller(), id, day, moment), exchange.language()));
    }
}
