package org.racetozero.registry.http.partner;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.racetozero.registry.application.Changed;
import org.racetozero.registry.application.Now;
import org.racetozero.registry.application.PartnerService;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.PartnerStatus;
import org.racetozero.registry.domain.partner.RegisteredPartner;
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
import org.racetozero.registry.http.request.RequestLine;

/** The initiatives through which members join, and their programmes. */
@Path("/v1/partners")
@Produces(Renderer.JSON)
public class PartnerResource {

    private final PartnerService partners;
    private final Listing listing;
    private final Once once;
    private final Exchange exchange;
    private final RequestLine line;
    private final Now now;

    public PartnerResource(
            PartnerService partners, Listing listing, Once once, Exchange exchange, RequestLine line, Now now) {
        this.partners = partners;
        this.listing = listing;
        this.once = once;
        this.exchange = exchange;
        this.line = line;
        this.now = now;
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<PartnerView>> list(
            @QueryParam("id") List<String> id,
            @QueryParam("actorType") List<String> actorType,
            @QueryParam("status") List<String> status,
            @QueryParam("parent") List<String> parent,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("sort") String sort,
            @QueryParam("include") String include,
            @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        List<String> codes = parameters.codes("id", id);
        List<ActorType> types = parameters.constants("actorType", actorType, ActorType.class);
        List<PartnerStatus> standings = parameters.constants("status", status, PartnerStatus.class);
        List<String> parents = parameters.codes("parent", parent);
        Set<String> kept = Fields.of(parameters, fields, PartnerView.class, "code");
        boolean counted = !parameters.choice("include", include, Set.of("total")).isEmpty();
        PageRequest request = listing.request(RowKey.CODE, parameters, limit, cursor, sort);
        LocalDate today = now.today();
        return listing.answerOf(
                request,
                PartnerView.class,
                () -> partners.all().stream()
                        .filter(each -> codes.isEmpty() || codes.contains(each.facts().code()))
                        .filter(each -> types.isEmpty() || types.stream().anyMatch(each.facts().actorTypes()::contains))
                        .filter(each -> standings.isEmpty() || standings.contains(each.facts().statusOn(today)))
                        .filter(each -> parents.isEmpty() || parents.contains(each.facts().parent()))
                        .map(PartnerView::of)
                        .toList(),
                counted,
                kept);
    }

    @GET
    @Path("/{partner}")
    public Answer<PartnerView> read(@PathParam("partner") String partner, @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        String code = parameters.code("partner", partner);
        Set<String> kept = Fields.of(parameters, fields, PartnerView.class, "code");
        parameters.requireValid();
        PartnerView view = PartnerView.of(partners.read(code));
        return Answer.ok(view).version(view.version()).fields(kept);
    }

    @PUT
    @Consumes(Renderer.JSON)
    @Path("/{partner}")
    public Answer<PartnerView> put(@PathParam("partner") String partner, Body<PartnerInput> body) {
        Parameters parameters = new Parameters();
        String code = parameters.code("partner", partner);
        parameters.requireValid();
        return once.run(body, () -> {
            Changed<RegisteredPartner> changed =
                    partners.put(exchange.caller(), code, line.precondition(), current -> stated(code, body, current));
            PartnerView view = PartnerView.of(changed.state());
            Answer<PartnerView> answer = changed.outcome() == Changed.Outcome.CREATED
                    ? Answer.created(view, URI.create("/v1/partners/" + code))
                    : Answer.ok(view);
            return answer.version(view.version());
        });
    }

    private static Partner stated(String code, Body<PartnerInput> body, RegisteredPartner current) {
        PartnerInput input = current == null ? body.value() : body.over(PartnerView.of(current));
        return input.toPartner(code);
    }
}
