package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The time it is, in the precision the database keeps. */
@ApplicationScoped
public class Now {

    private final Clock clock = Clock.systemUTC();

    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return today(ZoneOffset.UTC);
    }

    /** The day it is there. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
