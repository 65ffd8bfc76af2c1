package org.racetozero.registry.http.memo;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.application.TrajectoryService;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.trajectory.PathShape;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Parameters;

/** A target on one page, for those who decide about it. */
@Path("/v1/members/{member}/targets/{target}/memo")
@Produces(Renderer.HTML)
public class MemoResource {

    private final TrajectoryService trajectories;
    private final Exchange exchange;

    public MemoResource(TrajectoryService trajectories, Exchange exchange) {
        this.trajectories = trajectories;
        this.exchange = exchange;
    }

    @GET
    public Answer<byte[]> read(
            @PathParam("member") String member,
            @PathParam("target") String target,
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        UUID targetId = parameters.uuid("target", target);
        TrajectoryService.Inquiry inquiry = new TrajectoryService.Inquiry(
                targetId == null ? Set.of() : Set.of(targetId),
                PathShape.LINEAR,
                null,
                parameters.campaignDay("asOf", asOf),
                parameters.instant("knownAt", knownAt));
        parameters.requireValid();
        TrajectoryService.Computed computed = trajectories.trajectory(exchange.caller(), memberId, inquiry);
        Versioned<Target> recorded = targets(computed).stream()
                .filter(each -> each.id().equals(targetId))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("target", targetId));
        return Answer.ok(MemoPage.of(new TargetMemo(computed, recorded, exchange.language()).memo()));
    }

    private static List<Versioned<Target>> targets(TrajectoryService.Computed computed) {
        List<Versioned<Target>> targets = computed.member().parts().targets();
        return targets == null ? List.of() : targets;
    }
}
