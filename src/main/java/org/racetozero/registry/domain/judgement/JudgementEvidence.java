package org.racetozero.registry.domain.judgement;

import java.net.URI;
import org.racetozero.registry.domain.quantity.Text;

/**
 * Something a reviewer decided by.
 *
 * @param url         where it can be read; null when it is only described
 * @param description what it is; null when the address says enough
 */
public record JudgementEvidence(URI url, Text description) {
}
