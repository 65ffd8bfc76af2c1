package org.racetozero.registry.domain.criteria;

import org.racetozero.registry.application.CriteriaCatalogue;
import org.racetozero.registry.domain.criteria.definition.CriteriaBook;

/** The criteria the tests judge by: those the service ships. */
final class Books {

    private static final CriteriaBook SHIPPED = new CriteriaCatalogue().book();

    private Books() {
    }

    static CriteriaBook shipped() {
        return SHIPPED;
    }

    static Evaluator evaluator() {
        return new Evaluator(SHIPPED);
    }
}
