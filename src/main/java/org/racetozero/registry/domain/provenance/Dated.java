package org.racetozero.registry.domain.provenance;

import java.time.LocalDate;

/** A fact that may say itself from which day on it counts, whenever the registry heard of it. */
public interface Dated {

    /** The day of what it records (signed, adopted, published, end of the period); null when it does not say. */
    LocalDate ownDate();

    /** Where it comes from; null when unknown. */
    default Provenance provenance() {
        return null;
    }

    /**
     * The first day it counts: its own date, else the day its source states it for, else the day it was recorded.
     *
     * @param recordedOn the day the registry was told; null when unknown
     * @return null when it has no date at all and counts on every day
     */
    default LocalDate countsFrom(LocalDate recordedOn) {
        if (ownDate() != null) {
            return ownDate();
        }
        boolean isStated = provenance() != null && provenance().statedOn() != null;
        return isStated ? provenance().statedOn() : recordedOn;
    }
}
