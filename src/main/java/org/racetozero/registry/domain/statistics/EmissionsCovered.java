package org.racetozero.registry.domain.statistics;

import java.math.BigDecimal;
import org.racetozero.registry.domain.member.ActorType;

/**
 * What the members of one type report: one total each, of the latest principal inventory.
 *
 * @param members    those whose total can be told
 * @param tonnesCo2e the sum of these totals, in tonnes of CO2 equivalent; null when there is none
 * @param untold     those that report an inventory of which no total can be told, or was not added up yet
 */
public record EmissionsCovered(ActorType actorType, long members, BigDecimal tonnesCo2e, long untold) {
}
