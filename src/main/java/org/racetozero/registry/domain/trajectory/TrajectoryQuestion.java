package org.racetozero.registry.domain.trajectory;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.domain.quantity.GwpSet;

/**
 * What is asked about a member's emissions.
 *
 * @param targets ids of the targets it is about; empty for all that no other supersedes
 * @param shape   the form of the ways to them
 * @param gwpSet  the set of warming potentials to answer in; null for that of the latest principal inventory with one
 * @param asOf    the day asked about
 */
public record TrajectoryQuestion(Set<UUID> targets, PathShape shape, GwpSet gwpSet, LocalDate asOf) {

    public TrajectoryQuestion {
        targets = Set.copyOf(targets);
    }
}
