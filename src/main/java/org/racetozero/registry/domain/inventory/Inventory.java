package org.racetozero.registry.domain.inventory;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.provenance.Dated;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.target.Boundary;

/**
 * The greenhouse gases a member answers for in one reporting year.
 *
 * @param year             the reporting year; facts count from the day it ends
 * @param part             what a side inventory is about ("operations"); null for the year's principal one
 * @param boundary         where the counted emissions begin and end
 * @param excludedEntities entities left out; null when unknown, empty when none
 * @param population       inhabitants of the territory in that year
 * @param lines            null when unknown
 * @param totals           as stated, without adding up the lines; null when unknown
 * @param retiredCredits   null when unknown, empty when none
 */
public record Inventory(
        LabelledYear year,
        String part,
        Protocol protocol,
        GwpSet gwpSet,
        Boundary boundary,
        ConsolidationApproach consolidationApproach,
        List<Text> excludedEntities,
        BigDecimal population,
        List<InventoryLine> lines,
        List<InventoryTotal> totals,
        List<RetiredCredit> retiredCredits,
        Verification verification,
        LocalDate publishedOn,
        URI publicUrl,
        Provenance provenance) implements Dated {

    public Inventory {
        excludedEntities = excludedEntities == null ? null : List.copyOf(excludedEntities);
        lines = lines == null ? null : List.copyOf(lines);
        totals = totals == null ? null : List.copyOf(totals);
        retiredCredits = retiredCredits == null ? null : List.copyOf(retiredCredits);
    }

    public boolean isPrincipal() {
        return part == null;
    }

    @Override
    public LocalDate ownDate() {
        return year == null ? null : year.end();
    }
}
