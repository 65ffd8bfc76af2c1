package org.racetozero.registry.domain.reference;

import java.math.BigDecimal;

/**
 * One published number with all that is needed to cite it.
 *
 * @param value   as published, unrounded by this service
 * @param unit    as the data set's column states it
 * @param year    the year it is of, which may be earlier than the one asked for
 * @param dataset code of the data set
 * @param version code of the data set's version (for an index its vintage)
 */
public record Figure(BigDecimal value, String unit, int year, String dataset, String version) {
}
