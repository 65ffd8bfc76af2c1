package org.racetozero.registry.domain.member;

import java.math.BigDecimal;

/**
 * How large an organisation is; every part may be unknown.
 *
 * @param employees       head count, 0 or more
 * @param annualRevenue   revenue of that year in {@code revenueCurrency}, 0 or more
 * @param revenueCurrency ISO 4217 code
 * @param year            the year both figures stand for
 */
public record Size(Long employees, BigDecimal annualRevenue, String revenueCurrency, Integer year) {
}
