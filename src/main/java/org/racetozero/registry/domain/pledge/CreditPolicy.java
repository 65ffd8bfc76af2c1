package org.racetozero.registry.domain.pledge;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.racetozero.registry.domain.quantity.Text;

/**
 * How a member uses carbon credits and under which conditions.
 *
 * @param conditions     stated conditions; null when unknown, empty when it states that there are none
 * @param maximumPercent the most it will cover with credits, in percent of emissions, 0 to 100
 */
public record CreditPolicy(
        CreditUse use, List<String> conditions, BigDecimal maximumPercent, Text statement, URI url) {

    public CreditPolicy {
        conditions = conditions == null ? null : List.copyOf(conditions);
    }
}
