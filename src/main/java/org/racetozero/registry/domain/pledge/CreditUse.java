package org.racetozero.registry.domain.pledge;

/** What a member does with carbon credits from outside its territory or value chain. */
public enum CreditUse {
    NONE,
    /** Only for residual emissions at net zero. */
    RESIDUAL_ONLY,
    /** Beyond its value chain, on top of its own reductions. */
    BEYOND_VALUE_CHAIN,
    /** Counted towards its reduction targets, which the criteria rule out (SC-01). */
    COUNTED_TO_TARGET,
    /** Credits are used; for what is not said. */
    UNSPECIFIED
}
