package org.racetozero.registry.http.compliance;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.racetozero.registry.application.Caller;
import org.racetozero.registry.application.SnapshotService;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.idempotency.Once;
import org.racetozero.registry.http.paging.Fields;
import org.racetozero.registry.http.paging.Listing;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.request.Parameters;

/** Verdicts on a member that were kept as they were reached: taken, read and asked again, and never changed. */
@Path("/v1/members/{member}/compliance-snapshots")
@Produces(Renderer.JSON)
public class SnapshotResource {

    private final SnapshotService snapshots;
    private final Listing listing;
    private final Once once;
    private final Exchange exchange;

    public SnapshotResource(SnapshotService snapshots, Listing listing, Once once, Exchange exchange) {
        this.snapshots = snapshots;
        this.listing = listing;
        this.once = once;
        this.exchange = exchange;
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<SnapshotView>> list(
            @PathParam("member") String member,
            @QueryParam("id") List<String> id,
            @QueryParam("partner") List<String> partner,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("sort") String sort,
            @QueryParam("include") String include,
            @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        SnapshotService.Filter filter = new SnapshotService.Filter(
                parameters.uuids("id", id), parameters.codes("partner", partner));
        Set<String> kept = Fields.of(parameters, fields, SnapshotView.class);
        boolean counted = !parameters.choice("include", include, Set.of("total")).isEmpty();
        PageRequest request = listing.request(RowKey.UUID, parameters, limit, cursor, sort);
        Caller caller = exchange.caller();
        return listing.answerUnlogged(
                request,
                SnapshotView.class,
                () -> snapshots.page(caller, memberId, filter, request),
                each -> Stream.of(SnapshotView.of(each)),
                counted ? () -> snapshots.count(caller, memberId, filter) : null,
                kept);
    }

    @POST
    @Consumes(Renderer.JSON)
    public Answer<WholeSnapshotView> take(@PathParam("member") String member, Body<SnapshotInput> body) {
        UUID memberId = Parameters.id("member", member);
        return once.run(body, () -> {
            WholeSnapshotView taken = WholeSnapshotView.of(
                    snapshots.take(exchange.caller(), memberId, () -> body.value().toWanted()), exchange.language());
            return Answer.created(
                    taken, URI.create("/v1/members/" + memberId + "/compliance-snapshots/" + taken.id()));
        });
    }

    @GET
    @Path("/{snapshot}")
    public Answer<WholeSnapshotView> read(
            @PathParam("member") String member, @PathParam("snapshot") String snapshot) {
        Place place = Place.of(member, snapshot);
        return Answer.ok(WholeSnapshotView.of(
                snapshots.read(exchange.caller(), place.member(), place.snapshot()), exchange.language()));
    }

    @POST
    @Path("/{snapshot}/recomputations")
    public Answer<RecomputationView> recompute(
            @PathParam("member") String member, @PathParam("snapshot") String snapshot) {
        Place place = Place.of(member, snapshot);
        return Answer.ok(RecomputationView.of(
                snapshots.recompute(exchange.caller(), place.member(), place.snapshot())));
    }

    private record Place(UUID member, UUID snapshot) {

        static Place of(String member, String snapshot) {
            Parameters parameters = new Parameters();
            Place place = new Place(parameters.uuid("member", member), parameters.uuid("snapshot", snapshot));
            parameters.requireValid();
            return place;
        }
    }
}
