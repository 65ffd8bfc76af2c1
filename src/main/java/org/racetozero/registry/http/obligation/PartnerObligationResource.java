package org.racetozero.registry.http.obligation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.racetozero.registry.application.ObligationService;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.paging.Listing;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.request.Parameters;

/** What a partner's members owe by when. */
@Path("/v1/partners/{partner}/obligations")
@Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
public class PartnerObligationResource {

    private final ObligationService obligations;
    private final Listing listing;
    private final Exchange exchange;

    public PartnerObligationResource(ObligationService obligations, Listing listing, Exchange exchange) {
        this.obligations = obligations;
        this.listing = listing;
        this.exchange = exchange;
    }

    @GET
    public Answer<PageView<ObligationView>> list(
            @PathParam("partner") String partner,
            @QueryParam("state") List<String> state,
            @QueryParam("dueBefore") String dueBefore,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        Parameters parameters = new Parameters();
        String code = parameters.code("partner", partner);
        ObligationFilter filter = ObligationFilter.of(parameters, state, dueBefore);
        PageRequest request = listing.request(RowKey.NAMED_UUID, parameters, limit, cursor, null);
        Page<RegisteredMember> members = obligations.membersOf(exchange.caller(), code, request);
        Function<RegisteredMember, Stream<ObligationService.Obligation>> owed = obligations.by(code);
        return listing.answerUnlogged(
                request,
                ObligationView.class,
                () -> members,
                member -> owed.apply(member)
                        .map(each -> ObligationView.of(each, exchange.language()))
                        .filter(filter),
                null,
                Set.of());
    }
}
