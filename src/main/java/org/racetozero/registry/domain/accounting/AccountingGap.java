package org.racetozero.registry.domain.accounting;

import java.util.Set;

/**
 * Something of an inventory that its sums do not hold, or do not place; nothing is left out in silence.
 *
 * @param pointer        RFC 6901 JSON Pointer to the line or total, for example {@code /lines/3}
 * @param code           stable code in UPPER_SNAKE that selects the localised sentence
 * @param detailArgument what the sentence mentions
 */
public record AccountingGap(String pointer, String code, String detailArgument) {

    /** Per-gas tonnes of an inventory that does not say with which GWP set it was made. */
    static final String GWP_SET_MISSING = "GWP_SET_MISSING";
    /** CO2 equivalent made with another set, or nobody knows which. */
    static final String GWP_SET_NOT_CONVERTIBLE = "GWP_SET_NOT_CONVERTIBLE";
    /** Tonnes of a family of gases whose members warm differently. */
    static final String SPECIES_MISSING = "SPECIES_MISSING";
    /** No potential of that gas in the set. */
    static final String POTENTIAL_UNKNOWN = "POTENTIAL_UNKNOWN";
    /** A number beyond all measure. */
    static final String QUANTITY_OUT_OF_RANGE = "QUANTITY_OUT_OF_RANGE";
    /** A source that exists and was not estimated: the sums are without it. */
    static final String NOT_ESTIMATED = "NOT_ESTIMATED";
    /** A source whose figure is not shown: the lines' sums are without it. */
    static final String CONFIDENTIAL = "CONFIDENTIAL";
    /** A line that the total counts but no single reference, or no scope, does. */
    static final String UNMAPPED_LINE = "UNMAPPED_LINE";

    /** Sectors that no line and no stated total speaks of. */
    static final String SECTOR_MISSING = "SECTOR_MISSING";

    private static final Set<String> UNTELLABLE = Set.of(
            GWP_SET_MISSING, GWP_SET_NOT_CONVERTIBLE, SPECIES_MISSING, POTENTIAL_UNKNOWN, QUANTITY_OUT_OF_RANGE);

    /** Whether it keeps every figure it is part of from being told; what other gaps name is only left out. */
    public boolean isUntellable() {
        return UNTELLABLE.contains(code);
    }

    /** Whether it is about the set of warming potentials. */
    public boolean isOfGwpSet() {
        return code.equals(GWP_SET_MISSING) || code.equals(GWP_SET_NOT_CONVERTIBLE);
    }

    static AccountingGap ofLine(int index, String code, String detailArgument) {
        return new AccountingGap("/lines/" + index, code, detailArgument);
    }
}
