package org.racetozero.registry.http.obligation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.application.ObligationService;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Parameters;

/** What one member owes by when. */
@Path("/v1/members/{member}/obligations")
@Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
public class ObligationResource {

    private final ObligationService obligations;
    private final Exchange exchange;

    public ObligationResource(ObligationService obligations, Exchange exchange) {
        this.obligations = obligations;
        this.exchange = exchange;
    }

    @GET
    public Answer<PageView<ObligationView>> list(
            @PathParam("member") String member,
            @QueryParam("partner") String partner,
            @QueryParam("state") List<String> state,
            @QueryParam("dueBefore") String dueBefore,
            @QueryParam("asOf") String asOf) {
        Parameters parameters = new Parameters();
        UUID id = parameters.uuid("member", member);
        String code = partner == null ? null : parameters.code("partner", partner);
        ObligationFilter filter = ObligationFilter.of(parameters, state, dueBefore);
        LocalDate day = parameters.campaignDay("asOf", asOf);
        parameters.requireValid();
        List<ObligationView> owed = obligations.of(exchange.caller(), id, code, day).stream()
                .map(each -> ObligationView.of(each, exchange.language()))
                .filter(filter)
                .toList();
        return Answer.ok(new PageView<>(owed, new PageView.Links(null, null, null), ObligationView.class));
    }
}
