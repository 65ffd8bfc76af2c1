package org.racetozero.registry.domain.listing;

import java.util.Set;
import java.util.UUID;

/**
 * What a reader may see of members that not everybody may see.
 *
 * @param everything every member, whatever the partner
 * @param partners   members with a membership of one of these, or stewarded by one
 * @param member     that one member; null for none
 */
public record Sight(boolean everything, Set<String> partners, UUID member) {
}
