package org.racetozero.registry.domain.calculation;

/** What the figures of a calculation are measured in. */
final class Units {

    static final String TONNES = "tCO2e";
    static final String TONNES_OF_CARBON_DIOXIDE = "tCO2";
    static final String TONNES_PER_PERSON = "tCO2e per person";
    static final String PERCENT = "%";
    static final String PERCENT_A_YEAR = "% a year";
    static final String PERSONS = "persons";
    static final String YEARS = "years";
    static final String YEAR = "year";
    static final String RATIO = "1";

    private Units() {
    }
}
