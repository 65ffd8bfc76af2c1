package org.racetozero.registry.http.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.racetozero.registry.application.TrajectoryService;
import org.racetozero.registry.domain.quantity.GwpSet;

/** How a member stands towards each of its targets, and how far its actions have come. */
public record ProgressView(
        UUID member,
        LocalDate asOf,
        Instant knownAt,
        GwpSet gwpSet,
        List<StandingView> items,
        ActionsStandingView actions) {

    static ProgressView of(TrajectoryService.Computed computed, Locale language) {
        UUID member = computed.member().id();
        return new ProgressView(
                member,
                computed.asOf(),
                computed.knownAt(),
                computed.trajectories().gwpSet(),
                computed.trajectories().standings().stream()
                        .map(standing -> StandingView.of(standing, language, member))
                        .toList(),
                ActionsStandingView.of(computed.actions()));
    }
}
