package org.racetozero.registry.domain.partner;

/** Where a partner initiative stands with the campaign. */
public enum PartnerStatus {
    APPLIED,
    APPROVED,
    SUSPENDED,
    EXITED
}
