package org.racetozero.registry.http.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.racetozero.registry.application.Caller;
import org.racetozero.registry.application.Changed;
import org.racetozero.registry.application.MemberService;
import org.racetozero.registry.application.PartnerMemberService;
import org.racetozero.registry.application.PartnerService;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.MemberFilter;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.Discrepancy;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.idempotency.Once;
import org.racetozero.registry.http.member.MemberQuery;
import org.racetozero.registry.http.member.MemberView;
import org.racetozero.registry.http.paging.Fields;
import org.racetozero.registry.http.paging.Listing;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.request.Parameters;
import org.racetozero.registry.http.request.RequestLine;
import org.racetozero.registry.http.text.Messages;

/** The members of one partner, by the partner's own ids: what keeps two systems in step. */
@Path("/v1/partners/{partner}/members")
@Produces(Renderer.JSON)
public class PartnerMemberResource {

    private final PartnerService partners;
    private final PartnerMemberService partnerMembers;
    private final MemberService members;
    private final Listing listing;
    private final Once once;
    private final Exchange exchange;
    private final RequestLine line;
    private final ObjectMapper mapper;

    public PartnerMemberResource(
            PartnerService partners,
            PartnerMemberService partnerMembers,
            MemberService members,
            Listing listing,
            Once once,
            Exchange exchange,
            RequestLine line,
            ObjectMapper mapper) {
        this.partners = partners;
        this.partnerMembers = partnerMembers;
        this.members = members;
        this.listing = listing;
        this.once = once;
        this.exchange = exchange;
        this.line = line;
        this.mapper = mapper;
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<MemberView>> list(
            @PathParam("partner") String partner,
            @BeanParam MemberQuery query,
            @QueryParam("externalId") List<String> externalId,
            @QueryParam("expand") String expand,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("sort") String sort,
            @QueryParam("include") String include,
            @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        String code = parameters.code("partner", partner);
        List<String> externalIds = parameters.texts("externalId", externalId);
        parameters.requireValid();
        partners.read(code);
        MemberFilter stated = query.filter(parameters, partners.withProgrammes(Set.of(code)), code)
                .withExternalIds(externalIds);
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

    @GET
    @Path("/{externalId}")
    public Answer<PartnerMemberView> read(
            @PathParam("partner") String partner,
            @PathParam("externalId") String externalId,
            @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        Id id = Id.of(parameters, partner, externalId);
        Set<String> kept = Fields.of(parameters, fields, PartnerMemberView.class);
        parameters.requireValid();
        PartnerMemberView view = view(id, partnerMembers.read(exchange.caller(), id.partner(), id.externalId()));
        return located(Answer.ok(view), view).fields(kept);
    }

    @PUT
    @Consumes(Renderer.JSON)
    @Path("/{externalId}")
    public Answer<PartnerMemberView> put(
            @PathParam("partner") String partner,
            @PathParam("externalId") String externalId,
            Body<PartnerMemberInput> body) {
        Id id = Id.of(partner, externalId);
        return once.run(body, () -> {
            Changed<RegisteredMember> changed = partnerMembers.put(
                    exchange.caller(), id.partner(), id.externalId(), line.precondition(),
                    current -> (current == null ? body.value() : body.over(view(id, current))).toStatement());
            PartnerMemberView view = view(id, changed.state());
            boolean created = changed.outcome() == Changed.Outcome.CREATED;
            return located(created ? Answer.created(view, line.uri().getAbsolutePath()) : Answer.ok(view), view);
        });
    }

    @DELETE
    @Path("/{externalId}")
    public Answer<Void> delete(@PathParam("partner") String partner, @PathParam("externalId") String externalId) {
        Id id = Id.of(partner, externalId);
        return once.run(() -> {
            partnerMembers.delete(exchange.caller(), id.partner(), id.externalId(), line.precondition());
            return Answer.noContent();
        });
    }

    private record Id(String partner, String externalId) {

        static Id of(Parameters parameters, String partner, String externalId) {
            return new Id(parameters.code("partner", partner), parameters.externalId("externalId", externalId));
        }

        static Id of(String partner, String externalId) {
            Parameters parameters = new Parameters();
            Id id = of(parameters, partner, externalId);
            parameters.requireValid();
            return id;
        }
    }

    private static Answer<PartnerMemberView> located(Answer<PartnerMemberView> answer, PartnerMemberView view) {
        return answer.version(view.version()).header("Content-Location", "/v1/members/" + view.id());
    }

    private PartnerMemberView view(Id id, RegisteredMember member) {
        Visibility visibility = Visibility.of(exchange.caller());
        RegisteredMembership membership = member.memberships().stream()
                .filter(each -> each.partner().equals(id.partner()))
                .findFirst()
                .orElseThrow();
        MemberView shown = MemberView.of(member, visibility);
        JsonNode recorded = mapper.valueToTree(shown);
        List<WarningView> warnings = membership.discrepancies().stream()
                .map(each -> warning(each, recorded, visibility.showsSteward(member) ? member.steward() : null))
                .toList();
        return PartnerMemberView.of(shown, membership, warnings);
    }

    private WarningView warning(Discrepancy discrepancy, JsonNode recorded, String steward) {
        try {
            return new WarningView(
                    "DISCREPANCY",
                    discrepancy.pointer(),
                    Messages.text(exchange.language(), "warning.DISCREPANCY"),
                    recorded.at(discrepancy.pointer()),
                    mapper.readTree(discrepancy.stated()),
                    steward);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
