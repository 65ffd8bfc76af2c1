package org.racetozero.registry.domain.member;

import java.math.BigDecimal;

/**
 * A point on the map that stands for the member (WGS 84).
 *
 * @param latitude  degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Location(BigDecimal latitude, BigDecimal longitude) {
}
