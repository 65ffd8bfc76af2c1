package org.racetozero.registry.http.submission;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.function.Supplier;
import org.racetozero.registry.application.SubmissionService;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.idempotency.Once;
import org.racetozero.registry.http.request.Parameters;

/** A member's year, handed in as one piece. */
@Path("/v1/members/{member}/submissions")
@Produces(Renderer.JSON)
public class SubmissionResource {

    private final SubmissionService submissions;
    private final Once once;
    private final Exchange exchange;

    public SubmissionResource(SubmissionService submissions, Once once, Exchange exchange) {
        this.submissions = submissions;
        this.once = once;
        this.exchange = exchange;
    }

    @POST
    @Consumes(Renderer.JSON)
    public Answer<SubmissionView> submit(
            @PathParam("member") String member, @QueryParam("dryRun") String dryRun, Body<SubmissionInput> body) {
        Parameters parameters = new Parameters();
        UUID id = parameters.uuid("member", member);
        boolean dry = Boolean.TRUE.equals(parameters.truth("dryRun", dryRun));
        parameters.requireValid();
        Supplier<Answer<SubmissionView>> effect = () -> Answer.ok(SubmissionView.of(
                submissions.submit(exchange.caller(), id, body.value().toSubmission()), dry));
        return dry ? once.rehearse(effect) : once.run(body, effect);
    }
}
