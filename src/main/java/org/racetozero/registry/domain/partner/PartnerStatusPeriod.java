package org.racetozero.registry.domain.partner;

import java.time.LocalDate;

/**
 * A span of time in which a partner had one status.
 *
 * @param since first day; null when it is not known
 * @param until last day; null while it lasts
 */
public record PartnerStatusPeriod(PartnerStatus status, LocalDate since, LocalDate until) {

    public boolean includes(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
