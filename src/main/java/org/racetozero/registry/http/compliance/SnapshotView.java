package org.racetozero.registry.http.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.snapshot.Snapshot;

/** That a verdict was kept, as lists show it. */
public record SnapshotView(
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

    static SnapshotView of(Snapshot snapshot) {
        return new SnapshotView(
                snapshot.id(),
                snapshot.member(),
                snapshot.partner(),
                snapshot.criteriaVersion(),
                snapshot.asOf(),
                snapshot.knownAt(),
                snapshot.status(),
                snapshot.purpose(),
                snapshot.inputHash(),
                snapshot.verdictHash(),
                snapshot.release(),
                snapshot.criteriaEdition(),
                snapshot.takenBy(),
                snapshot.takenAt());
    }
}
