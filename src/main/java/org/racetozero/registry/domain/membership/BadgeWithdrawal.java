package org.racetozero.registry.domain.membership;

import java.time.Instant;
import java.time.LocalDate;
import org.racetozero.registry.domain.quantity.Text;

/**
 * That a partner no longer lets a member show its badge.
 *
 * @param since      the day it was withdrawn, by UTC
 * @param reason     why, for those concerned
 * @param recordedAt when the registry was told
 */
public record BadgeWithdrawal(LocalDate since, Text reason, Instant recordedAt) {

    /** Whether the registry had been told by then. */
    public boolean wasRecordedBy(Instant moment) {
        return recordedAt == null || !recordedAt.isAfter(moment);
    }
}
