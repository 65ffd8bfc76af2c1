package org.racetozero.registry.domain.catalogue;

/** The forms the formulas of the catalogue have. */
public enum EffectKind {
    /** {@code E·a·s}: a share of the lines is gone. */
    SHARE_OF_LINES,
    /** {@code E·a·(1 - ratio)}: a share of the lines is done with a lower emission factor. */
    EMISSION_FACTOR_RATIO,
    /** {@code E·a} leaves the fuel's line, {@code E·a·eff·EFgrid/(COP·EFfuel)} enters that of electricity. */
    SWITCH,
    /** {@code E·(1 - 1/growth)·a}: the share of the lines that growth since the inventory added. */
    NEW_BUILD,
    /** {@code E·(1 - g)}: the grid of the target year. */
    GRID_FACTOR,
    /** {@code E·a·(1 - EFc/EFgrid)}: a share of the electricity comes from cleaner supply. */
    CLEAN_SUPPLY,
    /** {@code MW·8760·CF·EFgrid}, at most what is left of the lines. */
    GENERATION,
    /** {@code E·(n1 - n0)/(1 - n0)}: more of what arises is captured. */
    CAPTURE,
    /** {@code ha·r}: carbon taken up. */
    REMOVAL,
    /** No tonnes of its own. */
    ENABLING
}
