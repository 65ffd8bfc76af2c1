package org.racetozero.registry.domain.inventory;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.GwpSet;
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
 * @param restatementReason why the figures were last changed; null when they were not or nobody said
 * @param restatements     what it stated before, oldest first
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
        Text restatementReason,
        List<Restatement> restatements,
        Provenance provenance) implements MemberFact {

    public Inventory {
        excludedEntities = excludedEntities == null ? null : List.copyOf(excludedEntities);
        lines = lines == null ? null : List.copyOf(lines);
        totals = totals == null ? null : List.copyOf(totals);
        retiredCredits = retiredCredits == null ? null : List.copyOf(retiredCredits);
        restatements = restatements == null ? List.of() : List.copyOf(restatements);
    }

    public boolean isPrincipal() {
        return part == null;
    }

    @Override
    public LocalDate ownDate() {
        return year == null ? null : year.end();
    }

    /** The year's label, with what a side inventory is about behind a hyphen. */
    @Override
    public String naturalKey() {
        return part == null ? Integer.toString(year.year()) : year.year() + "-" + part;
    }

    /** This inventory in the place of that one: where the figures differ, those it had are kept. */
    public Inventory replacing(Inventory earlier, LocalDate today) {
        boolean isRestated = isOther(lines, earlier.lines) || isOther(totals, earlier.totals)
                || isOther(gwpSet, earlier.gwpSet) && earlier.hasFigures();
        List<Restatement> kept = new ArrayList<>(earlier.restatements);
        if (isRestated) {
            kept.add(new Restatement(today, restatementReason, earlier.gwpSet, earlier.lines, earlier.totals));
        }
        return new Inventory(
                year, part, protocol, gwpSet, boundary, consolidationApproach, excludedEntities, population, lines,
                totals, retiredCredits, verification, publishedOn, publicUrl, restatementReason, kept, provenance);
    }

    /** This inventory with the figures it had before that restatement, and otherwise as it is. */
    public Inventory before(Restatement restatement) {
        return new Inventory(
                year, part, protocol, restatement.gwpSet(), boundary, consolidationApproach, excludedEntities,
                population, restatement.lines(), restatement.totals(), retiredCredits, verification, publishedOn,
                publicUrl, restatementReason, List.of(), provenance);
    }

    /** Whether its figures, and what they are figures of, are the same as that one's. */
    public boolean hasFiguresOf(Inventory other) {
        return protocol == other.protocol && gwpSet == other.gwpSet
                && CanonicalForm.same(lines, other.lines) && CanonicalForm.same(totals, other.totals);
    }

    private boolean hasFigures() {
        return lines != null || totals != null;
    }

    /** Whether something that was stated is no longer so; what is stated for the first time restates nothing. */
    private static boolean isOther(Object stated, Object before) {
        return before != null && !CanonicalForm.same(stated, before);
    }
}
