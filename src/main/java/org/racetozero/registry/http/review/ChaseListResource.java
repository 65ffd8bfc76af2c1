package org.racetozero.registry.http.review;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.racetozero.registry.application.Caller;
import org.racetozero.registry.application.ChaseService;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.paging.Listing;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.request.Parameters;

/** Whom a partner has to ask for what, in two languages. */
@Path("/v1/partners/{partner}/chase-list")
@Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
public class ChaseListResource {

    private static final int MOST_DAYS = 3650;
    private static final int DAYS_AHEAD = 60;

    private final ChaseService chases;
    private final Listing listing;
    private final Exchange exchange;

    public ChaseListResource(ChaseService chases, Listing listing, Exchange exchange) {
        this.chases = chases;
        this.listing = listing;
        this.exchange = exchange;
    }

    @GET
    public Answer<PageView<ChaseView>> list(
            @PathParam("partner") String partner,
            @QueryParam("state") List<String> state,
            @QueryParam("pillar") List<String> pillar,
            @QueryParam("withinDays") String withinDays,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        Parameters parameters = new Parameters();
        String code = parameters.code("partner", partner);
        List<FindingStatus> states = parameters.constants("state", state, FindingStatus.class);
        List<Pillar> pillars = parameters.constants("pillar", pillar, Pillar.class);
        Integer ahead = parameters.integer("withinDays", withinDays, 0, MOST_DAYS, DAYS_AHEAD);
        PageRequest request = listing.request(RowKey.NAMED_UUID, parameters, limit, cursor, null);
        Caller caller = exchange.caller();
        return listing.answerUnlogged(
                request,
                ChaseView.class,
                () -> chases.page(caller, code, ahead, request),
                chased -> ChaseView.of(chased)
                        .filter(each -> states.isEmpty() || states.contains(each.state()))
                        .filter(each -> pillars.isEmpty() || pillars.contains(each.pillar())),
                null,
                Set.of());
    }
}
