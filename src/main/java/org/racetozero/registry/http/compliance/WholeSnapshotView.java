package org.racetozero.registry.http.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.racetozero.registry.application.SnapshotService;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.snapshot.Snapshot;

/** A verdict as it was kept, told in the reader's language. */
public record WholeSnapshotView(
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
        Instant takenAt,
        VerdictView verdict) {

    static WholeSnapshotView of(SnapshotService.Shown shown, Locale language) {
        Snapshot snapshot = shown.snapshot();
        return new WholeSnapshotView(
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
                snapshot.takenAt(),
                VerdictView.of(
                        shown.verdict(), language, snapshot.member(), shown.member(), snapshot.knownAt()));
    }
}
