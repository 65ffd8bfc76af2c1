package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;

/** Which part of an organisation's emissions (GHG Protocol scopes) is to contract, and how fast at least. */
public enum EmissionScope {
    /** 4.2 % a year, in line with 1.5 °C. */
    SCOPE_1_AND_2("4.2", "90", 2050),
    /** 4.2 % a year; its long-term objective is 100 % by 2040, as the power sector's. */
    SCOPE_2("4.2", "100", 2040),
    /** 2.5 % a year, well below 2 °C. */
    SCOPE_3("2.5", "90", 2050);

    private final BigDecimal annualRatePercent;
    private final BigDecimal longTermReductionPercent;
    private final int netZeroYear;

    EmissionScope(String annualRatePercent, String longTermReductionPercent, int netZeroYear) {
        this.annualRatePercent = new BigDecimal(annualRatePercent);
        this.longTermReductionPercent = new BigDecimal(longTermReductionPercent);
        this.netZeroYear = netZeroYear;
    }

    /** The least reduction a year, in percent of the base year. */
    public BigDecimal annualRatePercent() {
        return annualRatePercent;
    }

    /** The reduction at net zero, in percent of the base year. */
    public BigDecimal longTermReductionPercent() {
        return longTermReductionPercent;
    }

    /** The latest year of net zero. */
    public int netZeroYear() {
        return netZeroYear;
    }
}
