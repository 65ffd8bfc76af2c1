package org.racetozero.registry.domain.calculation;

/** Which form of the Science Based Targets initiative's absolute contraction approach is meant. */
public enum AbsoluteContractionForm {
    /** One annual rate, counted from the base year or from 2020, whichever is earlier (until April 2026). */
    LEGACY,
    /**
     * The annual rate that leads from the base year to net zero, with the former rate as its floor (Corporate Net-Zero
     * Standard 1.3 and Near-Term Criteria 5.3 of April 2026); the equation is reconstructed, so it is interpretive.
     */
    FORM_2026
}
