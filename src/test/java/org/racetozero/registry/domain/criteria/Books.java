package org.racetozero.registry.domain.criteria;

import org.racetozero.registry.application.CriteriaCatalogue;
import org.racetozero.registry.application.ReferenceCatalogue;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.criteria.definition.CriteriaBook;

/** The criteria the tests judge by: those the service ships. */
final class Books {

    private static final CriteriaBook SHIPPED = new CriteriaCatalogue().book();
    private static final ReferenceCatalogue REFERENCES = new ReferenceCatalogue();

    private Books() {
    }

    static CriteriaBook shipped() {
        return SHIPPED;
    }

    static Evaluator evaluator() {
        return evaluator(SHIPPED);
    }

    static Evaluator evaluator(CriteriaBook book) {
        return new Evaluator(book, Books::accountant);
    }

    /** Adds up with the published data the service ships. */
    static Accountant accountant() {
        return new Accountant(REFERENCES.book());
    }
}
