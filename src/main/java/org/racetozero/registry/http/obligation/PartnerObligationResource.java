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
import org.racetozero.registry.application.PartnerService;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.chart.PartnerName;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.paging.Listing;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.request.Parameters;
import org.racetozero.registry.http.request.RequestLine;

/** What a partner's members owe by when. */
@Path("/v1/partners/{partner}/obligations")
@Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON, Renderer.CALENDAR})
public class PartnerObligationResource {

    private static final int MEMBERS_OF_A_CALENDAR = 200;

    private final ObligationService obligations;
    private final PartnerService partners;
    private final Listing listing;
    private final Exchange exchange;
    private final RequestLine line;

    public PartnerObligationResource(
            ObligationService obligations,
            PartnerService partners,
            Listing listing,
            Exchange exchange,
            RequestLine line) {
        this.obligations = obligations;
        this.partners = partners;
        this.listing = listing;
        this.exchange = exchange;
        this.line = line;
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
        Answer<PageView<ObligationView>> list = listing.answerUnlogged(
                request,
                ObligationView.class,
                () -> members,
                member -> ObligationEntry.of(owed.apply(member), exchange.language(), filter)
                        .map(ObligationEntry::view),
                null,
                Set.of());
        PageRequest whole = limit != null
                ? request
                : new PageRequest(request.order(), request.descending(), request.from(), MEMBERS_OF_A_CALENDAR);
        return list.alsoAsCalendar(() -> calendar(
                code, whole, member -> ObligationEntry.of(owed.apply(member), exchange.language(), filter)));
    }

    /** Programs that show calendars know no pages: one holds as many members as any page may, and says how to go on. */
    private Answer<byte[]> calendar(
            String partner, PageRequest request, Function<RegisteredMember, Stream<ObligationEntry>> entries) {
        Answer<PageView<ObligationEntry>> page = listing.answerUnlogged(
                request,
                ObligationEntry.class,
                () -> obligations.membersOf(exchange.caller(), partner, request),
                entries,
                null,
                Set.of());
        Answer<byte[]> calendar = Answer.ok(new ObligationCalendar(line.uri().getBaseUri(), exchange.language())
                .bytes(PartnerName.in(exchange.language(), partners.read(partner).facts()), page.body().items()));
        page.headers().forEach(calendar::header);
        return calendar;
    }
}
