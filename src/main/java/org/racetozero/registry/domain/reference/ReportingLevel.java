package org.racetozero.registry.domain.reference;

/** Which total of a GPC v1.1 inventory first counts a reference: the BASIC+ total also counts all that is BASIC. */
public enum ReportingLevel {
    BASIC,
    BASIC_PLUS,
    /** In neither: counted only in the territorial total, which is all of scope 1. */
    TERRITORIAL,
    /** In no total: other indirect emissions, reported for information. */
    OTHER
}
