package org.racetozero.registry.http.access;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.racetozero.registry.application.ApiKeyService;
import org.racetozero.registry.application.Caller;
import org.racetozero.registry.domain.access.ApiKeyFilter;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.idempotency.Once;
import org.racetozero.registry.http.paging.Fields;
import org.racetozero.registry.http.paging.Listing;
import org.racetozero.registry.http.request.Parameters;
import org.racetozero.registry.http.request.RequestLine;

/** The keys to this registry. */
@Path("/v1/api-keys")
@Produces(Renderer.JSON)
public class ApiKeyResource {

    private final ApiKeyService keys;
    private final Listing listing;
    private final Once once;
    private final Exchange exchange;
    private final RequestLine line;

    public ApiKeyResource(
            ApiKeyService keys, Listing listing, Once once, Exchange exchange, RequestLine line) {
        this.keys = keys;
        this.listing = listing;
        this.once = once;
        this.exchange = exchange;
        this.line = line;
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<ApiKeyView>> list(
            @QueryParam("id") List<String> id,
            @QueryParam("partner") List<String> partner,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("sort") String sort,
            @QueryParam("include") String include,
            @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        ApiKeyFilter filter =
                new ApiKeyFilter(parameters.uuids("id", id), parameters.codes("partner", partner));
        Set<String> kept = Fields.of(parameters, fields, ApiKeyView.class);
        boolean counted = !parameters.choice("include", include, Set.of("total")).isEmpty();
        PageRequest request = listing.request(parameters, limit, cursor, sort);
        Caller caller = exchange.caller();
        return listing.answerUnlogged(
                request,
                ApiKeyView.class,
                () -> keys.page(caller, filter, request),
                key -> Stream.of(ApiKeyView.of(key)),
                counted ? () -> keys.count(caller, filter) : null,
                kept);
    }

    @POST
    @Consumes(Renderer.JSON)
    public Answer<ApiKeyView> create(Body<ApiKeyInput> body) {
        return once.run(body, () -> {
            ApiKeyService.Issued issued = keys.create(exchange.caller(), () -> body.value().toDraft());
            ApiKeyView shown = ApiKeyView.withSecret(issued.key(), issued.secret());
            return Answer.created(shown, URI.create("/v1/api-keys/" + shown.id()))
                    .version(shown.version())
                    .replayedAs(ApiKeyView.of(issued.key()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
        });
    }

    @GET
    @Path("/{apiKey}")
    public Answer<ApiKeyView> read(@PathParam("apiKey") String apiKey, @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        UUID id = parameters.uuid("apiKey", apiKey);
        Set<String> kept = Fields.of(parameters, fields, ApiKeyView.class);
        parameters.requireValid();
        ApiKeyView view = ApiKeyView.of(keys.read(exchange.caller(), id));
        return Answer.ok(view).version(view.version()).fields(kept);
    }

    @DELETE
    @Path("/{apiKey}")
    public Answer<Void> revoke(@PathParam("apiKey") String apiKey) {
        UUID id = Parameters.id("apiKey", apiKey);
        return once.run(() -> {
            keys.revoke(exchange.caller(), id, line.precondition());
            return Answer.noContent();
        });
    }
}
