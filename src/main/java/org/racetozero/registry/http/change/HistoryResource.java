package org.racetozero.registry.http.change;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.application.Caller;
import org.racetozero.registry.application.ChangeService;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.paging.Listing;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.request.Parameters;

/** What was recorded of one member, by whom and when. */
@Path("/v1/members/{member}/history")
public class HistoryResource {

    private final ChangeService changes;
    private final ResourceViews views;
    private final Listing listing;
    private final Exchange exchange;

    public HistoryResource(ChangeService changes, ResourceViews views, Listing listing, Exchange exchange) {
        this.changes = changes;
        this.views = views;
        this.listing = listing;
        this.exchange = exchange;
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<RevisionView>> list(
            @PathParam("member") String member,
            @QueryParam("kind") List<String> kind,
            @QueryParam("expand") String expand,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        List<ResourceKind> kinds = new ArrayList<>();
        for (String name : parameters.texts("kind", kind)) {
            ResourceKind.named(name).ifPresentOrElse(
                    kinds::add, () -> parameters.refuse("kind", "UNKNOWN_PARAMETER_VALUE", ResourceKind.names()));
        }
        boolean bodies = !parameters.choice("expand", expand, Set.of("resource")).isEmpty();
        PageRequest request = listing.request(RowKey.NUMBER, parameters, limit, cursor, null);
        Caller caller = exchange.caller();
        Visibility visibility = Visibility.of(caller);
        return listing.answer(
                request,
                RevisionView.class,
                () -> changes.history(caller, memberId, kinds, request.from(), request.limit(), bodies),
                revision -> RevisionView.of(revision, views.of(revision, visibility)),
                null,
                Set.of());
    }
}
