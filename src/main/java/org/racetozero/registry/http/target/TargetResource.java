package org.racetozero.registry.http.target;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.application.MemberService;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.application.TargetService;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.MemberExpansion;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.body.BodyReader;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.idempotency.Once;
import org.racetozero.registry.http.paging.Fields;
import org.racetozero.registry.http.paging.Listing;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.request.Moment;
import org.racetozero.registry.http.request.Parameters;
import org.racetozero.registry.http.request.RequestLine;

/** The targets of one member. */
@Path("/v1/members/{member}/targets")
@Produces(Renderer.JSON)
public class TargetResource {

    private static final Set<MemberExpansion> EXPANSION = Set.of(MemberExpansion.TARGETS);

    private final MemberService members;
    private final TargetService targets;
    private final Listing listing;
    private final Once once;
    private final Exchange exchange;
    private final RequestLine line;

    public TargetResource(
            MemberService members,
            TargetService targets,
            Listing listing,
            Once once,
            Exchange exchange,
            RequestLine line) {
        this.members = members;
        this.targets = targets;
        this.listing = listing;
        this.once = once;
        this.exchange = exchange;
        this.line = line;
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<TargetView>> list(
            @PathParam("member") String member,
            @QueryParam("id") List<String> id,
            @QueryParam("kind") List<String> kind,
            @QueryParam("horizon") List<String> horizon,
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("sort") String sort,
            @QueryParam("include") String include,
            @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        List<UUID> ids = parameters.uuids("id", id);
        List<TargetKind> kinds = parameters.constants("kind", kind, TargetKind.class);
        List<Horizon> horizons = parameters.constants("horizon", horizon, Horizon.class);
        Moment moment = Moment.of(parameters, asOf, knownAt);
        Set<String> kept = Fields.of(parameters, fields, TargetView.class);
        boolean counted = !parameters.choice("include", include, Set.of("total")).isEmpty();
        PageRequest request = listing.request(RowKey.UUID, parameters, limit, cursor, sort);
        return listing.answerOf(
                request,
                TargetView.class,
                () -> members.read(exchange.caller(), memberId, EXPANSION, moment.asOf(), moment.knownAt()).targets().stream()
                        .filter(each -> ids.isEmpty() || ids.contains(each.id()))
                        .filter(each -> (kinds.isEmpty() || kinds.contains(each.facts().kind()))
                        && (horizons.isEmpty() || horizons.contains(each.facts().horizon())))
                        .map(each -> TargetView.of(memberId, each))
                        .toList(),
                counted,
                kept);
    }

    @POST
    @Consumes(Renderer.JSON)
    public Answer<TargetView> create(@PathParam("member") String member, Body<TargetInput> body) {
        UUID memberId = Parameters.id("member", member);
        return once.run(body, () -> {
            TargetView created = TargetView.of(
                    memberId, targets.create(exchange.caller(), memberId, id -> body.value().toTarget(id)));
            URI location = URI.create("/v1/members/" + memberId + "/targets/" + created.id());
            return Answer.created(created, location).version(created.version());
        });
    }

    @GET
    @Path("/{target}")
    public Answer<TargetView> read(
            @PathParam("member") String member,
            @PathParam("target") String target,
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt,
            @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        UUID id = parameters.uuid("target", target);
        Moment moment = Moment.of(parameters, asOf, knownAt);
        Set<String> kept = Fields.of(parameters, fields, TargetView.class);
        parameters.requireValid();
        TargetView view = members
                .read(exchange.caller(), memberId, EXPANSION, moment.asOf(), moment.knownAt())
                .targets().stream()
                .filter(each -> each.id().equals(id))
                .map(each -> TargetView.of(memberId, each))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("target", id));
        return Answer.ok(view).version(view.version()).fields(kept);
    }

    @PUT
    @Consumes(Renderer.JSON)
    @Path("/{target}")
    public Answer<TargetView> replace(
            @PathParam("member") String member, @PathParam("target") String target, Body<TargetInput> body) {
        UUID memberId = Parameters.id("member", member);
        UUID id = Parameters.id("target", target);
        return once.run(body, () -> change(memberId, id, body));
    }

    @PATCH
    @Path("/{target}")
    @Consumes(BodyReader.MERGE_PATCH)
    public Answer<TargetView> patch(
            @PathParam("member") String member, @PathParam("target") String target, Body<TargetInput> body) {
        UUID memberId = Parameters.id("member", member);
        UUID id = Parameters.id("target", target);
        return once.run(() -> change(memberId, id, body));
    }

    @DELETE
    @Path("/{target}")
    public Answer<Void> delete(@PathParam("member") String member, @PathParam("target") String target) {
        UUID memberId = Parameters.id("member", member);
        UUID id = Parameters.id("target", target);
        return once.run(() -> {
            targets.delete(exchange.caller(), memberId, id, line.precondition());
            return Answer.noContent();
        });
    }

    private Answer<TargetView> change(UUID memberId, UUID id, Body<TargetInput> body) {
        TargetView view = TargetView.of(
                memberId,
                targets.change(
                                exchange.caller(),
                                memberId,
                                id,
                                line.precondition(),
                                current -> body.over(TargetView.of(memberId, current)).toTarget(id))
                        .state());
        return Answer.ok(view).version(view.version());
    }
}
