package org.racetozero.registry.domain.inventory;

import java.time.LocalDate;

/** Who checked an inventory and how closely. */
public record Verification(VerificationLevel level, String verifier, String standard, LocalDate verifiedOn) {
}
