package org.racetozero.registry.http.trajectory;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.racetozero.registry.application.TrajectoryService;
import org.racetozero.registry.domain.trajectory.MemberTrajectory;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.chart.MemberName;
import org.racetozero.registry.http.chart.TrajectoryChart;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Parameters;

/** What a member's targets allow, what it emitted, and what it will if it goes on so. */
@Path("/v1/members/{member}/trajectory")
@Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON, Renderer.SVG})
public class TrajectoryResource {

    private final TrajectoryService trajectories;
    private final Exchange exchange;

    public TrajectoryResource(TrajectoryService trajectories, Exchange exchange) {
        this.trajectories = trajectories;
        this.exchange = exchange;
    }

    @GET
    public Answer<TrajectoryView> read(
            @PathParam("member") String member,
            @BeanParam TrajectoryQuery query,
            @QueryParam("shape") String shape) {
        Parameters parameters = new Parameters();
        UUID id = parameters.uuid("member", member);
        TrajectoryService.Inquiry inquiry = query.inquiry(parameters, shape);
        parameters.requireValid();
        TrajectoryService.Computed computed = TrajectoryQuery.known(
                parameters, trajectories.trajectory(exchange.caller(), id, inquiry), inquiry);
        MemberTrajectory trajectory = computed.trajectories().trajectory();
        TrajectoryView view = TrajectoryView.of(computed, trajectory, inquiry.shape(), exchange.language());
        return Answer.ok(view)
                .alsoAsTable(() -> new PageView<>(TrajectoryRow.of(view), null, TrajectoryRow.class))
                .alsoDrawnBy(() -> TrajectoryChart.svg(
                        trajectory,
                        computed.trajectories().standings(),
                        MemberName.in(exchange.language(), computed.member().facts()),
                        exchange.language()));
    }
}
