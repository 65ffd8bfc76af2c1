package org.racetozero.registry.http.membership;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.stream.Stream;
import org.racetozero.registry.application.MemberService;
import org.racetozero.registry.application.MembershipService;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.idempotency.Once;
import org.racetozero.registry.http.paging.Fields;
import org.racetozero.registry.http.paging.Listing;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.request.Moment;
import org.racetozero.registry.http.request.Parameters;
import org.racetozero.registry.http.request.RequestLine;

/** The memberships of one member. */
@Path("/v1/members/{member}/memberships")
@Produces(Renderer.JSON)
public class MembershipResource {

    private final MemberService members;
    private final MembershipService memberships;
    private final Listing listing;
    private final Once once;
    private final Exchange exchange;
    private final RequestLine line;

    public MembershipResource(
            MemberService members,
            MembershipService memberships,
            Listing listing,
            Once once,
            Exchange exchange,
            RequestLine line) {
        this.members = members;
        this.memberships = memberships;
        this.listing = listing;
        this.once = once;
        this.exchange = exchange;
        this.line = line;
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<MembershipView>> list(
            @PathParam("member") String member,
            @QueryParam("id") List<String> id,
            @QueryParam("partner") List<String> partner,
            @QueryParam("status") List<String> status,
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
        List<MembershipStatus> statuses = parameters.constants("status", status, MembershipStatus.class);
        Moment moment = Moment.of(parameters, asOf, knownAt);
        Set<String> kept = Fields.of(parameters, fields, MembershipView.class);
        boolean counted = !parameters.choice("include", include, Set.of("total")).isEmpty();
        PageRequest request = listing.request(RowKey.UUID, parameters, limit, cursor, sort);
        return listing.answerOf(
                request,
                MembershipView.class,
                () -> visible(members.read(exchange.caller(), memberId, Set.of(), moment.asOf(), moment.knownAt()))
                        .filter(each -> ids.isEmpty() || ids.contains(each.id()))
                        .filter(each -> partners.isEmpty() || partners.contains(each.partner()))
                        .filter(each -> statuses.isEmpty() || statuses.contains(each.status()))
                        .toList(),
                counted,
                kept);
    }

    @POST
    @Consumes(Renderer.JSON)
    public Answer<MembershipView> apply(@PathParam("member") String member, Body<MembershipInput> body) {
        UUID memberId = Parameters.id("member", member);
        return once.run(body, () -> {
            MembershipInput input = body.value();
            MembershipView created = view(memberships.apply(
                    exchange.caller(), memberId, input.partner(), input.externalId(), input.toJoining()));
            URI location = URI.create("/v1/members/" + memberId + "/memberships/" + created.partner());
            return Answer.created(created, location).version(created.version());
        });
    }

    @GET
    @Path("/{partner}")
    public Answer<MembershipView> read(
            @PathParam("member") String member,
            @PathParam("partner") String partner,
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt,
            @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        String code = parameters.code("partner", partner);
        Moment moment = Moment.of(parameters, asOf, knownAt);
        Set<String> kept = Fields.of(parameters, fields, MembershipView.class);
        parameters.requireValid();
        MembershipView view = visible(
                        members.read(exchange.caller(), memberId, Set.of(), moment.asOf(), moment.knownAt()))
                .filter(each -> each.partner().equals(code))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("membership", code));
        return Answer.ok(view).version(view.version()).fields(kept);
    }

    @POST
    @Consumes(Renderer.JSON)
    @Path("/{partner}/transitions")
    public Answer<MembershipView> move(
            @PathParam("member") String member, @PathParam("partner") String partner, Body<TransitionInput> body) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        String code = parameters.code("partner", partner);
        parameters.requireValid();
        return once.run(body, () -> {
            MembershipView moved = view(memberships.move(
                    exchange.caller(), memberId, code, line.precondition(), body.value().toStep()));
            return Answer.ok(moved).version(moved.version());
        });
    }

    @PUT
    @Consumes(Renderer.JSON)
    @Path("/{partner}/badge")
    public Answer<MembershipView> withdrawBadge(
            @PathParam("member") String member, @PathParam("partner") String partner, Body<BadgeInput> body) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        String code = parameters.code("partner", partner);
        parameters.requireValid();
        return once.run(body, () -> {
            MembershipView changed = view(memberships.withdrawBadge(
                    exchange.caller(), memberId, code, line.precondition(),
                    () -> body.value().toReason()));
            return Answer.ok(changed).version(changed.version());
        });
    }

    private Stream<MembershipView> visible(RegisteredMember member) {
        Visibility visibility = Visibility.of(exchange.caller());
        return member.memberships().stream()
                .filter(each -> visibility.shows(Visibility.Field.UNDECIDED_MEMBERSHIP, member, each))
                .map(each -> MembershipView.of(member, each, visibility));
    }

    private MembershipView view(MembershipService.Standing standing) {
        return MembershipView.of(standing.member(), standing.membership(), Visibility.of(exchange.caller()));
    }
}
