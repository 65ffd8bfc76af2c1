package org.racetozero.registry.domain.inventory;

/** The account a quantity is entered in: a GHG Protocol scope, or one kept outside the scopes. */
public enum Account {
    SCOPE_1,
    SCOPE_2_LOCATION,
    SCOPE_2_MARKET,
    SCOPE_3,
    /** Carbon dioxide of biogenic origin, outside the scopes. */
    BIOGENIC,
    /** Removals, outside the scopes and positive when carbon is taken up. */
    REMOVALS
}
