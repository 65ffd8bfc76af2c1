package org.racetozero.registry.domain.inventory;

/** The accounting standard an inventory follows. */
public enum Protocol {
    /** GHG Protocol Corporate Standard. */
    GHGP_CORPORATE,
    /** GHG Protocol Corporate Value Chain (Scope 3) Standard. */
    GHGP_SCOPE3,
    /** Global GHG Accounting and Reporting Standard for the Financial Industry. */
    PCAF,
    /** Global Protocol for Community-Scale Inventories, reporting level BASIC. */
    GPC_BASIC,
    /** Global Protocol for Community-Scale Inventories, reporting level BASIC+. */
    GPC_BASIC_PLUS,
    /** Common Reporting Framework of the Global Covenant of Mayors. */
    CRF_GCOM,
    US_COMMUNITY_PROTOCOL,
    LOCAL_GOVERNMENT_OPERATIONS_PROTOCOL,
    IPCC_2006,
    ISO_14064_1,
    OTHER
}
