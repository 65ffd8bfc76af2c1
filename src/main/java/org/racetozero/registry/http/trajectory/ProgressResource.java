package org.racetozero.registry.http.trajectory;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.racetozero.registry.application.TrajectoryService;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Parameters;

/** How a member stands towards its targets. */
@Path("/v1/members/{member}/progress")
@Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
public class ProgressResource {

    private final TrajectoryService trajectories;
    private final Exchange exchange;

    public ProgressResource(TrajectoryService trajectories, Exchange exchange) {
        this.trajectories = trajectories;
        this.exchange = exchange;
    }

    @GET
    public Answer<ProgressView> read(@PathParam("member") String member, @BeanParam TrajectoryQuery query) {
        Parameters parameters = new Parameters();
        UUID id = parameters.uuid("member", member);
        TrajectoryService.Inquiry inquiry = query.inquiry(parameters, null);
        parameters.requireValid();
        TrajectoryService.Computed computed = TrajectoryQuery.known(
                parameters, trajectories.progress(exchange.caller(), id, inquiry), inquiry);
        ProgressView view = ProgressView.of(computed, exchange.language());
        return Answer.ok(view).alsoAsTable(() -> new PageView<>(view.items(), null, StandingView.class));
    }
}
