package org.racetozero.registry.http.pledge;

import jakarta.ws.rs.Consumes;
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
import org.racetozero.registry.application.PledgeService;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.MemberExpansion;
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

/** The pledges of one member. */
@Path("/v1/members/{member}/pledges")
@Produces(Renderer.JSON)
public class PledgeResource {

    private static final Set<MemberExpansion> EXPANSION = Set.of(MemberExpansion.PLEDGES);

    private final MemberService members;
    private final PledgeService pledges;
    private final Listing listing;
    private final Once once;
    private final Exchange exchange;
    private final RequestLine line;

    public PledgeResource(
            MemberService members,
            PledgeService pledges,
            Listing listing,
            Once once,
            Exchange exchange,
            RequestLine line) {
        this.members = members;
        this.pledges = pledges;
        this.listing = listing;
        this.once = once;
        this.exchange = exchange;
        this.line = line;
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<PledgeView>> list(
            @PathParam("member") String member,
            @QueryParam("id") List<String> id,
            @QueryParam("partner") List<String> partner,
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
        List<String> partners = parameters.codes("partner", partner);
        Moment moment = Moment.of(parameters, asOf, knownAt);
        Set<String> kept = Fields.of(parameters, fields, PledgeView.class);
        boolean counted = !parameters.choice("include", include, Set.of("total")).isEmpty();
        PageRequest request = listing.request(RowKey.UUID, parameters, limit, cursor, sort);
        return listing.answerOf(
                request,
                PledgeView.class,
                () -> members.read(exchange.caller(), memberId, EXPANSION, moment.asOf(), moment.knownAt()).pledges().stream()
                        .filter(each -> ids.isEmpty() || ids.contains(each.id()))
                        .filter(each -> (partners.isEmpty() || partners.contains(each.facts().partner())))
                        .map(each -> PledgeView.of(memberId, each))
                        .toList(),
                counted,
                kept);
    }

    @POST
    @Consumes(Renderer.JSON)
    public Answer<PledgeView> create(@PathParam("member") String member, Body<PledgeInput> body) {
        UUID memberId = Parameters.id("member", member);
        return once.run(body, () -> {
            PledgeView created = PledgeView.of(
                    memberId, pledges.create(exchange.caller(), memberId, id -> body.value().toPledge()));
            URI location = URI.create("/v1/members/" + memberId + "/pledges/" + created.id());
            return Answer.created(created, location).version(created.version());
        });
    }

    @GET
    @Path("/{pledge}")
    public Answer<PledgeView> read(
            @PathParam("member") String member,
            @PathParam("pledge") String pledge,
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt,
            @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        UUID id = parameters.uuid("pledge", pledge);
        Moment moment = Moment.of(parameters, asOf, knownAt);
        Set<String> kept = Fields.of(parameters, fields, PledgeView.class);
        parameters.requireValid();
        PledgeView view = members
                .read(exchange.caller(), memberId, EXPANSION, moment.asOf(), moment.knownAt())
                .pledges().stream()
                .filter(each -> each.id().equals(id))
                .map(each -> PledgeView.of(memberId, each))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("pledge", id));
        return Answer.ok(view).version(view.version()).fields(kept);
    }

    @PUT
    @Consumes(Renderer.JSON)
    @Path("/{pledge}")
    public Answer<PledgeView> replace(
            @PathParam("member") String member, @PathParam("pledge") String pledge, Body<PledgeInput> body) {
        UUID memberId = Parameters.id("member", member);
        UUID id = Parameters.id("pledge", pledge);
        return once.run(body, () -> change(memberId, id, body));
    }

    @PATCH
    @Path("/{pledge}")
    @Consumes(BodyReader.MERGE_PATCH)
    public Answer<PledgeView> patch(
            @PathParam("member") String member, @PathParam("pledge") String pledge, Body<PledgeInput> body) {
        UUID memberId = Parameters.id("member", member);
        UUID id = Parameters.id("pledge", pledge);
        return once.run(() -> change(memberId, id, body));
    }

    private Answer<PledgeView> change(UUID memberId, UUID id, Body<PledgeInput> body) {
        PledgeView view = PledgeView.of(
                memberId,
                pledges.change(
                                exchange.caller(),
                                memberId,
                                id,
                                line.precondition(),
                                current -> body.over(PledgeView.of(memberId, current)).toPledge())
                        .state());
        return Answer.ok(view).version(view.version());
    }
}
