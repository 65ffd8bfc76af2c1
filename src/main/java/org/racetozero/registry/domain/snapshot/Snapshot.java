package org.racetozero.registry.domain.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.quantity.Text;

/**
 * That a verdict was kept as it was reached, with all that it takes to reach it again.
 *
 * @param partner         whose view it is; null for the campaign's
 * @param criteriaVersion the version it was judged by
 * @param knownAt         what had been recorded by then counted, and nothing else
 * @param purpose         what it was taken for; null when nobody says
 * @param inputHash       digest of everything the verdict was computed from
 * @param verdictHash     digest of the verdict itself
 * @param release         the release of this service that judged
 * @param criteriaEdition digest of the criteria and all overlays it judged by
 * @param takenBy         how the history names who took it
 */
public record Snapshot(
        UUID id,
        UUID member,
        String partner,
        String criteriaVersion,
        LocalDate asOf,
        Instant knownAt,
        ComplianceStatus status,
        Text purpose,
        String inputHash,
        String verdictHash,
        String release,
        String criteriaEdition,
        String takenBy,
        Instant takenAt) {
}
