package org.racetozero.registry.http.member;

import jakarta.ws.rs.BeanParam;
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
import org.racetozero.registry.application.Caller;
import org.racetozero.registry.application.Changed;
import org.racetozero.registry.application.MemberService;
import org.racetozero.registry.application.PartnerService;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.MemberFilter;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
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

/** The members of the Race. */
@Path("/v1/members")
@Produces(Renderer.JSON)
public class MemberResource {

    private final MemberService members;
    private final PartnerService partners;
    private final Listing listing;
    private final Once once;
    private final Exchange exchange;
    private final RequestLine line;

    public MemberResource(
            MemberService members,
            PartnerService partners,
            Listing listing,
            Once once,
            Exchange exchange,
            RequestLine line) {
        this.members = members;
        this.partners = partners;
        this.listing = listing;
        this.once = once;
        this.exchange = exchange;
        this.line = line;
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<MemberView>> list(
            @BeanParam MemberQuery query,
            @QueryParam("partner") List<String> partner,
            @QueryParam("expand") String expand,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("sort") String sort,
            @QueryParam("include") String include,
            @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        Set<String> asked = partners.withProgrammes(parameters.codes("partner", partner));
        String judge = partner != null && partner.size() == 1 ? partner.getFirst() : "";
        MemberFilter stated = query.filter(parameters, asked, judge);
        Set<PartKind> expansions = MemberQuery.expansions(parameters, expand);
        Set<String> kept = Fields.of(parameters, fields, MemberView.class);
        boolean counted = !parameters.choice("include", include, Set.of("total")).isEmpty();
        PageRequest request = listing.request(RowKey.MEMBER, parameters, limit, cursor, sort);
        MemberFilter filter = MemberQuery.judged(stated, request);
        Caller caller = exchange.caller();
        return listing.answer(
                request,
                MemberView.class,
                () -> members.page(caller, filter, request, expansions),
                member -> MemberView.of(member, Visibility.of(caller)),
                counted ? () -> members.count(caller, filter) : null,
                kept);
    }

    @POST
    @Consumes(Renderer.JSON)
    public Answer<MemberView> create(Body<MemberInput> body) {
        return once.run(body, () -> {
            MemberView created = view(members.create(exchange.caller(), () -> body.value().toMember()));
            return Answer.created(created, URI.create("/v1/members/" + created.id())).version(created.version());
        });
    }

    @GET
    @Path("/{member}")
    public Answer<MemberView> read(
            @PathParam("member") String member,
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt,
            @QueryParam("fields") String fields,
            @QueryParam("expand") String expand) {
        Parameters parameters = new Parameters();
        Moment moment = Moment.of(parameters, asOf, knownAt);
        UUID id = parameters.uuid("member", member);
        Set<PartKind> expansions = MemberQuery.expansions(parameters, expand);
        Set<String> kept = Fields.of(parameters, fields, MemberView.class);
        parameters.requireValid();
        MemberView view = view(members.read(exchange.caller(), id, expansions, moment.asOf(), moment.knownAt()));
        return Answer.ok(view).version(view.version()).fields(kept);
    }

    @PUT
    @Consumes(Renderer.JSON)
    @Path("/{member}")
    public Answer<MemberView> replace(@PathParam("member") String member, Body<MemberInput> body) {
        UUID id = Parameters.id("member", member);
        return once.run(body, () -> change(id, body));
    }

    @PATCH
    @Path("/{member}")
    @Consumes(BodyReader.MERGE_PATCH)
    public Answer<MemberView> patch(@PathParam("member") String member, Body<MemberInput> body) {
        UUID id = Parameters.id("member", member);
        return once.run(() -> change(id, body));
    }

    @DELETE
    @Path("/{member}")
    public Answer<Void> delete(@PathParam("member") String member) {
        UUID id = Parameters.id("member", member);
        return once.run(() -> {
            members.delete(exchange.caller(), id, line.precondition());
            return Answer.noContent();
        });
    }

    private Answer<MemberView> change(UUID id, Body<MemberInput> body) {
        Changed<RegisteredMember> changed = members.change(
                exchange.caller(), id, line.precondition(), current -> body.over(view(current)).toMember());
        MemberView view = view(changed.state());
        return Answer.ok(view).version(view.version());
    }

    private MemberView view(RegisteredMember member) {
        return MemberView.of(member, Visibility.of(exchange.caller()));
    }
}
