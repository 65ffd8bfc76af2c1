package org.racetozero.registry.domain.inventory;

import java.math.BigDecimal;

/**
 * A total as its owner states it: of one account, of one sector, or of the whole inventory when both are null.
 *
 * @param sector the protocol's sector code, for example GPC "I"
 */
public record InventoryTotal(Account scope, String sector, BigDecimal tonnesCo2e) {
}
