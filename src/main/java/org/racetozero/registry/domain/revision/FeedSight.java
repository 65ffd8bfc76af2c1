package org.racetozero.registry.domain.revision;

import java.util.Set;
import java.util.UUID;

/**
 * What a follower may see of the feed beyond what any holder of a key may.
 *
 * @param everything every change
 * @param partners   changes meant for the staff of these partners
 * @param member     changes of that member; null for none
 * @param giver      the partner whose memberships of that member alone are meant; null for all of them
 * @param verdicts   verdicts among all these
 */
public record FeedSight(boolean everything, Set<String> partners, UUID member, String giver, boolean verdicts) {

    public FeedSight {
        partners = Set.copyOf(partners);
    }
}
