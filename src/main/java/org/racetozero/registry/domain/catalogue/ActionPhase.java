package org.racetozero.registry.domain.catalogue;

/**
 * When an action is reckoned, each on what those before it leave: only so is no tonne counted twice.
 *
 * <p>The constants stand in the order of the sequence.
 */
public enum ActionPhase {
    /** Less of what causes emissions: less energy, travel, waste, leakage. */
    DEMAND,
    /** The same done with another energy or process; what it needs of electricity is added to that line. */
    SWITCH,
    /** Cleaner supply, the grid of the target year included, and capture of what is left. */
    SUPPLY,
    /** Carbon taken up; reported apart and counted towards no target. */
    REMOVAL,
    /** What makes other actions possible; without tonnes of its own. */
    ENABLING
}
