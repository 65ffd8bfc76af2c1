package org.racetozero.registry.domain.criteria.definition;

import java.math.BigDecimal;

/** The numbers rules measure against; their values are data of each criterion. */
public enum Threshold {
    LATEST_NET_ZERO_YEAR(Measure.YEAR),
    INTERIM_YEARS_AHEAD(Measure.YEARS),
    MILESTONE_YEAR(Measure.YEAR),
    REDUCTION_BY_MILESTONE_PERCENT(Measure.PERCENT),
    EARLIEST_BASE_YEAR(Measure.YEAR),
    EARLIEST_INVENTORY_YEAR(Measure.YEAR),
    REFERENCE_YEAR(Measure.YEAR),
    SCOPE_1_AND_2_PERCENT(Measure.PERCENT),
    SCOPE_3_LONG_TERM_PERCENT(Measure.PERCENT),
    SCOPE_3_INTERIM_PERCENT(Measure.PERCENT),
    SCOPE_3_MATERIAL_PERCENT(Measure.PERCENT),
    RESIDUAL_PERCENT(Measure.PERCENT),
    NEAR_HORIZON_MONTHS(Measure.MONTHS),
    MIDDLE_HORIZON_MONTHS(Measure.MONTHS),
    REVIEW_MONTHS(Measure.MONTHS),
    STALLED_MONTHS(Measure.MONTHS),
    INVENTORY_AGE_YEARS_ORGANISATION(Measure.YEARS),
    INVENTORY_AGE_YEARS_TERRITORY(Measure.YEARS);

    private final Measure measure;

    Threshold(Measure measure) {
        this.measure = measure;
    }

    public Measure measure() {
        return measure;
    }

    /** What a threshold counts, and between which values, both included, it can lie. */
    public enum Measure {
        YEAR(1990, 2100),
        YEARS(0, 100),
        MONTHS(0, 240),
        PERCENT(0, 100);

        private final int least;
        private final int most;

        Measure(int least, int most) {
            this.least = least;
            this.most = most;
        }

        public int least() {
            return least;
        }

        public int most() {
            return most;
        }

        /** Whether it can be that value; only percentages have decimals. */
        boolean admits(BigDecimal value) {
            return value.compareTo(BigDecimal.valueOf(least)) >= 0
                    && value.compareTo(BigDecimal.valueOf(most)) <= 0
                    && (this == PERCENT || value.stripTrailingZeros().scale() <= 0);
        }
    }
}
