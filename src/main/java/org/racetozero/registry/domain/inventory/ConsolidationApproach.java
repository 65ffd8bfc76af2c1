package org.racetozero.registry.domain.inventory;

/** Which share of the entities it owns or runs an organisation counts (GHG Protocol Corporate Standard). */
public enum ConsolidationApproach {
    EQUITY_SHARE,
    FINANCIAL_CONTROL,
    OPERATIONAL_CONTROL
}
