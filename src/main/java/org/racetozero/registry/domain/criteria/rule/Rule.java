package org.racetozero.registry.domain.criteria.rule;

import java.util.List;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;

/** The judging half of a criterion: a pure function of the facts that count on the day asked about. */
public interface Rule {

    Answer answer(Situation situation, Thresholds thresholds);

    /** The thresholds it measures against, in the order its criterion's expectation names them. */
    default List<Threshold> thresholds() {
        return List.of();
    }
}
