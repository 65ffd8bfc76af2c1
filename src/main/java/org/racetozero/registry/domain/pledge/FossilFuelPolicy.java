package org.racetozero.registry.domain.pledge;

import java.net.URI;
import org.racetozero.registry.domain.quantity.Text;

/**
 * What a member says about unabated fossil fuels (criteria PL-11 and PL-12).
 *
 * @param phaseOut    whether it commits to phase them down and out; null when unknown
 * @param noNewAssets whether it develops, finances and facilitates no new unabated fossil assets; null when unknown
 * @param scenario    the global, science-based scenario it names for that
 */
public record FossilFuelPolicy(Boolean phaseOut, Boolean noNewAssets, String scenario, Text statement, URI url) {
}
