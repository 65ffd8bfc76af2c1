package org.racetozero.registry.domain.inventory;

/** How closely an inventory was checked, from not at all to reasonable assurance. */
public enum VerificationLevel {
    NONE,
    INTERNAL,
    LIMITED,
    REASONABLE;

    public boolean isByThirdParty() {
        return switch (this) {
            case LIMITED, REASONABLE -> true;
            case NONE, INTERNAL -> false;
        };
    }
}
