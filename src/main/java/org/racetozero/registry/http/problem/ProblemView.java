package org.racetozero.registry.http.problem;

import java.util.List;

/**
 * An RFC 9457 problem.
 *
 * @param currentStatus   the state a refused transition started from
 * @param allowedStatuses the states it could go to instead
 * @param currentVersion  the version a failed precondition met
 */
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<ViolationView> errors,
        String currentStatus,
        List<String> allowedStatuses,
        Long currentVersion) {
}
