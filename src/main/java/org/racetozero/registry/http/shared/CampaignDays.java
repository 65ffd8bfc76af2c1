package org.racetozero.registry.http.shared;

import java.time.LocalDate;

/** The days a verdict can be asked for. */
public final class CampaignDays {

    /** The launch of the campaign: before it nothing could be met or missed. */
    public static final LocalDate FIRST = LocalDate.of(2020, 6, 5);

    public static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private CampaignDays() {
    }

    public static boolean include(LocalDate day) {
        return day == null || !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
