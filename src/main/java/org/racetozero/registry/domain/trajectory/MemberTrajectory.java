package org.racetozero.registry.domain.trajectory;

import java.util.List;

/**
 * Where a member's emissions come from, where its targets let them go, and where they are heading.
 *
 * @param paths     one for every target asked about
 * @param allowed   the headline path: from the base over the interim target to the long-term one
 * @param actual    what the principal inventories count within the headline path's coverage, oldest first
 * @param projected the straight line through the last three of them, up to the headline path's end; empty with fewer
 * @param missing   what keeps a figure from being told, over all of it
 */
public record MemberTrajectory(
        List<TargetPath> paths,
        List<YearlyEmissions> allowed,
        List<ActualEmissions> actual,
        List<YearlyEmissions> projected,
        List<MissingInput> missing) {

    public MemberTrajectory {
        paths = List.copyOf(paths);
        allowed = List.copyOf(allowed);
        actual = List.copyOf(actual);
        projected = List.copyOf(projected);
        missing = List.copyOf(missing);
    }
}
