package org.racetozero.registry.domain.pledge;

import java.net.URI;
import org.racetozero.registry.domain.quantity.Text;

/**
 * What a member says about land and forests (criteria PL-10 and NA-01).
 *
 * @param holdsLand           whether it holds land or deals in land-based commodities; null when unknown
 * @param emissionsIncluded   whether land-based emissions are covered; null when unknown
 * @param declaredImmaterial  whether it declares them immaterial
 * @param haltsDeforestation  whether it commits to halt deforestation; null when unknown
 */
public record LandPolicy(
        Boolean holdsLand,
        Boolean emissionsIncluded,
        Boolean declaredImmaterial,
        Boolean haltsDeforestation,
        Text statement,
        URI url) {
}
