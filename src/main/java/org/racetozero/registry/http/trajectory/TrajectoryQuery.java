package org.racetozero.registry.http.trajectory;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.racetozero.registry.application.TrajectoryService;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.trajectory.PathShape;
import org.racetozero.registry.http.request.Parameters;

/** What can be asked of a member's computed emissions, as sent. */
public record TrajectoryQuery(
        @QueryParam("target") List<String> target,
        @QueryParam("gwpSet") String gwpSet,
        @QueryParam("asOf") String asOf,
        @QueryParam("knownAt") String knownAt) {

    /** @param shape the form of the paths, as sent; null for straight lines */
    TrajectoryService.Inquiry inquiry(Parameters parameters, String shape) {
        List<PathShape> shapes = constants(parameters, "shape", shape, PathShape.class);
        List<GwpSet> sets = constants(parameters, "gwpSet", gwpSet, GwpSet.class);
        return new TrajectoryService.Inquiry(
                Set.copyOf(parameters.uuids("target", target)),
                shapes.isEmpty() ? PathShape.LINEAR : shapes.getFirst(),
                sets.isEmpty() ? null : sets.getFirst(),
                parameters.campaignDay("asOf", asOf),
                parameters.instant("knownAt", knownAt));
    }

    /** What was computed, unless it was asked of targets that the member does not have. */
    static TrajectoryService.Computed known(
            Parameters parameters, TrajectoryService.Computed computed, TrajectoryService.Inquiry inquiry) {
        if (!TrajectoryService.unknownTargets(computed, inquiry).isEmpty()) {
            parameters.refuse("target", "UNKNOWN_REFERENCE");
        }
        parameters.requireValid();
        return computed;
    }

    private static <E extends Enum<E>> List<E> constants(
            Parameters parameters, String name, String value, Class<E> type) {
        return parameters.constants(name, value == null ? null : List.of(value), type);
    }
}
