package org.racetozero.registry.domain.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.quantity.Text;

/**
 * How many people live within a member's boundary in one year, as per-capita figures and science-based targets need it.
 *
 * @param year        the calendar year
 * @param inhabitants persons
 * @param boundary    what area is meant; null for the whole territory
 * @param source      who counted or projected it, in its owner's words
 */
public record Population(
        int year,
        PopulationStatus status,
        BigDecimal inhabitants,
        Text boundary,
        String source,
        Provenance provenance) implements MemberFact {

    /** The key of the figure of that year and status. */
    public static String key(int year, PopulationStatus status) {
        return year + "-" + status.name().toLowerCase(Locale.ROOT);
    }

    /** A projection counts from when it was stated, whatever year it is for. */
    @Override
    public LocalDate ownDate() {
        return status == PopulationStatus.ACTUAL ? new LabelledYear(year, null, null).lastDay() : null;
    }

    @Override
    public String naturalKey() {
        return key(year, status);
    }
}
