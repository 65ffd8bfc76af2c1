package org.racetozero.registry.domain.criteria.leadership;

import java.util.Optional;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.action.ActionStatus;
import org.racetozero.registry.domain.action.ActionTag;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;

/** Actions by what they contribute beyond the member's own reductions. */
final class Tagged {

    static final String TAGS = "/tags";

    private Tagged() {
    }

    static Optional<Entry<Action>> latest(Facts<Action> actions, ActionTag tag) {
        return actions.where(action -> action.status() != ActionStatus.CANCELLED
                        && action.tags() != null
                        && action.tags().contains(tag))
                .latest();
    }
}
