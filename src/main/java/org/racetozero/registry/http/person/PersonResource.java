package org.racetozero.registry.http.person;

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
import org.racetozero.registry.application.PersonService;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.person.PersonKind;
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
import org.racetozero.registry.http.request.Parameters;
import org.racetozero.registry.http.request.RequestLine;

/** The people of one membership; shown to nobody but its two sides and the campaign. */
@Path("/v1/members/{member}/memberships/{partner}/people")
@Produces(Renderer.JSON)
public class PersonResource {

    private final PersonService people;
    private final Listing listing;
    private final Once once;
    private final Exchange exchange;
    private final RequestLine line;

    public PersonResource(
            PersonService people, Listing listing, Once once, Exchange exchange, RequestLine line) {
        this.people = people;
        this.listing = listing;
        this.once = once;
        this.exchange = exchange;
        this.line = line;
    }

    /** A membership an address names, and somebody of it. */
    private record Place(UUID member, String partner, UUID person) {

        static Place of(String member, String partner, String person) {
            Parameters parameters = new Parameters();
            Place place = new Place(
                    parameters.uuid("member", member),
                    parameters.code("partner", partner),
                    person == null ? null : parameters.uuid("person", person));
            parameters.requireValid();
            return place;
        }
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<PersonView>> list(
            @PathParam("member") String member,
            @PathParam("partner") String partner,
            @QueryParam("id") List<String> id,
            @QueryParam("kind") List<String> kind,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("sort") String sort,
            @QueryParam("include") String include,
            @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        String code = parameters.code("partner", partner);
        List<UUID> ids = parameters.uuids("id", id);
        List<PersonKind> kinds = parameters.constants("kind", kind, PersonKind.class);
        Set<String> kept = Fields.of(parameters, fields, PersonView.class);
        boolean counted = !parameters.choice("include", include, Set.of("total")).isEmpty();
        PageRequest request = listing.request(RowKey.UUID, parameters, limit, cursor, sort);
        return listing.answerOf(
                request,
                PersonView.class,
                () -> people.list(exchange.caller(), memberId, code).stream()
                        .map(each -> PersonView.of(memberId, code, each))
                        .filter(each -> ids.isEmpty() || ids.contains(each.id()))
                        .filter(each -> kinds.isEmpty() || kinds.contains(each.kind()))
                        .toList(),
                counted,
                kept);
    }

    @POST
    @Consumes(Renderer.JSON)
    public Answer<PersonView> create(
            @PathParam("member") String member, @PathParam("partner") String partner, Body<PersonInput> body) {
        Place place = Place.of(member, partner, null);
        return once.run(body, () -> {
            PersonView view = PersonView.of(place.member(), place.partner(), people.create(
                    exchange.caller(), place.member(), place.partner(), () -> body.value().toPerson()));
            return Answer.created(view, URI.create(line.uri().getPath() + "/" + view.id()))
                    .version(view.version())
                    .forgottenBut(view.withoutPerson());
        });
    }

    @GET
    @Path("/{person}")
    public Answer<PersonView> read(
            @PathParam("member") String member,
            @PathParam("partner") String partner,
            @PathParam("person") String person,
            @QueryParam("fields") String fields) {
        Place place = Place.of(member, partner, person);
        Parameters parameters = new Parameters();
        Set<String> kept = Fields.of(parameters, fields, PersonView.class);
        parameters.requireValid();
        PersonView view = people.list(exchange.caller(), place.member(), place.partner()).stream()
                .filter(each -> each.id().equals(place.person()))
                .map(each -> PersonView.of(place.member(), place.partner(), each))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("person", place.person()));
        return Answer.ok(view).version(view.version()).fields(kept);
    }

    @PUT
    @Consumes(Renderer.JSON)
    @Path("/{person}")
    public Answer<PersonView> replace(
            @PathParam("member") String member,
            @PathParam("partner") String partner,
            @PathParam("person") String person,
            Body<PersonInput> body) {
        Place place = Place.of(member, partner, person);
        return once.run(body, () -> change(place, body));
    }

    @PATCH
    @Path("/{person}")
    @Consumes(BodyReader.MERGE_PATCH)
    public Answer<PersonView> patch(
            @PathParam("member") String member,
            @PathParam("partner") String partner,
            @PathParam("person") String person,
            Body<PersonInput> body) {
        Place place = Place.of(member, partner, person);
        return once.run(() -> change(place, body));
    }

    @DELETE
    @Path("/{person}")
    public Answer<Void> erase(
            @PathParam("member") String member,
            @PathParam("partner") String partner,
            @PathParam("person") String person) {
        Place place = Place.of(member, partner, person);
        return once.run(() -> {
            people.erase(
                    exchange.caller(), place.member(), place.partner(), place.person(), line.precondition());
            return Answer.noContent();
        });
    }

    private Answer<PersonView> change(Place place, Body<PersonInput> body) {
        PersonView view = PersonView.of(place.member(), place.partner(), people.change(
                        exchange.caller(), place.member(), place.partner(), place.person(), line.precondition(),
                        current -> body.over(PersonView.of(place.member(), place.partner(), current)).toPerson())
                .state());
        return Answer.ok(view).version(view.version()).forgottenBut(view.withoutPerson());
    }
}
