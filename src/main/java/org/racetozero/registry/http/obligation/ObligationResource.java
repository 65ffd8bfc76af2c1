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
import org.racetozero.registry.http.chart.MemberName;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Parameters;
import org.racetozero.registry.http.request.RequestLine;

/** What one member owes by when. */
@Path("/v1/members/{member}/obligations")
@Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON, Renderer.CALENDAR})
public class ObligationResource {

    private final ObligationService obligations;
    private final Exchange exchange;
    private final RequestLine line;

    public ObligationResource(ObligationService obligations, Exchange exchange, RequestLine line) {
        this.obligations = obligations;
        this.exchange = exchange;
        this.line = line;
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
        ObligationService.Owed owed = obligations.of(exchange.caller(), id, code, day);
        List<ObligationEntry> entries =
                ObligationEntry.of(owed.obligations().stream(), exchange.language(), filter).toList();
        List<ObligationView> views = entries.stream().map(ObligationEntry::view).toList();
        return Answer.ok(new PageView<>(views, new PageView.Links(null, null, null), ObligationView.class))
                .alsoAsCalendar(() -> Answer.ok(new ObligationCalendar(line.uri().getBaseUri(), exchange.language())
                        .bytes(MemberName.in(exchange.language(), owed.member().facts()), entries)));
    }
}
