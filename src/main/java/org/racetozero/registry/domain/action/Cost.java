package org.racetozero.registry.domain.action;

import java.math.BigDecimal;
import org.racetozero.registry.domain.quantity.Text;

/**
 * What an action costs and who pays for it.
 *
 * @param amount   in {@code currency}, over the whole of the action
 * @param currency ISO 4217 code
 */
public record Cost(BigDecimal amount, String currency, Text funding) {
}
