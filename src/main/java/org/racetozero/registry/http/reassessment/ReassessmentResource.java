package org.racetozero.registry.http.reassessment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.racetozero.registry.application.Caller;
import org.racetozero.registry.application.ReassessmentService;
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

/** Judging many members anew: jobs with progress. */
@Path("/v1/reassessments")
@Produces(Renderer.JSON)
public class ReassessmentResource {

    private final ReassessmentService reassessments;
    private final Listing listing;
    private final Once once;
    private final Exchange exchange;

    public ReassessmentResource(
            ReassessmentService reassessments, Listing listing, Once once, Exchange exchange) {
        this.reassessments = reassessments;
        this.listing = listing;
        this.once = once;
        this.exchange = exchange;
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<ReassessmentView>> list(
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("sort") String sort,
            @QueryParam("include") String include,
            @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        Set<String> kept = Fields.of(parameters, fields, ReassessmentView.class);
        boolean counted = !parameters.choice("include", include, Set.of("total")).isEmpty();
        PageRequest request = listing.request(RowKey.UUID, parameters, limit, cursor, sort);
        Caller caller = exchange.caller();
        return listing.answerUnlogged(
                request,
                ReassessmentView.class,
                () -> reassessments.page(caller, request),
                reassessment -> Stream.of(ReassessmentView.of(reassessment)),
                counted ? () -> reassessments.count(caller) : null,
                kept);
    }

    @POST
    @Consumes(Renderer.JSON)
    public Answer<ReassessmentView> ask(Body<ReassessmentInput> body) {
        return once.run(body, () -> {
            ReassessmentView asked = ReassessmentView.of(
                    reassessments.ask(exchange.caller(), () -> body.value().toDraft()));
            return Answer.withStatus(202, asked).header("Location", "/v1/reassessments/" + asked.id());
        });
    }

    @GET
    @Path("/{reassessment}")
    public Answer<ReassessmentView> read(
            @PathParam("reassessment") String reassessment, @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        UUID id = parameters.uuid("reassessment", reassessment);
        Set<String> kept = Fields.of(parameters, fields, ReassessmentView.class);
        parameters.requireValid();
        return Answer.ok(ReassessmentView.of(reassessments.read(exchange.caller(), id))).fields(kept);
    }

    @DELETE
    @Path("/{reassessment}")
    public Answer<ReassessmentView> cancel(@PathParam("reassessment") String reassessment) {
        UUID id = Parameters.id("reassessment", reassessment);
        return once.run(() -> Answer.ok(ReassessmentView.of(reassessments.cancel(exchange.caller(), id))));
    }
}
