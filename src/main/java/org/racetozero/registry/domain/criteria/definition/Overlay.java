package org.racetozero.registry.domain.criteria.definition;

import java.util.List;

/**
 * How one partner applies the criteria to its members: what it words differently and what it asks besides.
 *
 * @param partner    the partner's code
 * @param amendments changes to the campaign's criteria
 * @param criteria   the partner's own
 * @param source     where it was read
 */
public record Overlay(String partner, List<Amendment> amendments, List<Criterion> criteria, String source) {

    public Overlay {
        amendments = List.copyOf(amendments);
        criteria = List.copyOf(criteria);
    }

    Criterion applyTo(Criterion criterion) {
        Criterion amended = criterion;
        for (Amendment amendment : amendments) {
            if (amendment.criterion().equals(criterion.id())) {
                amended = amended.amendedBy(amendment);
            }
        }
        return amended;
    }
}
