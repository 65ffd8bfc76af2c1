package org.racetozero.registry.domain.criteria.definition;

import java.util.List;
import java.util.stream.Stream;

/**
 * How one partner applies the criteria to its members: what it words differently and what it asks besides.
 *
 * @param partner    the partner's code
 * @param amendments changes to the campaign's criteria
 * @param criteria   the partner's own
 * @param source     where it was read; null when nobody said
 */
public record Overlay(String partner, List<Amendment> amendments, List<Criterion> criteria, String source) {

    public Overlay {
        amendments = List.copyOf(amendments);
        criteria = List.copyOf(criteria);
    }

    /** The overlay of a partner that words nothing differently and asks for nothing besides. */
    public static Overlay none(String partner) {
        return new Overlay(partner, List.of(), List.of(), null);
    }

    /** The part of it that is the partner's to change. */
    public Overlay ownPart() {
        return new Overlay(partner, amendments, of(false), source);
    }

    /** Its criteria that the campaign's verdict asks of the partner's members too. */
    public List<Criterion> campaignWide() {
        return of(true);
    }

    /** The same with these criteria in front of its own. */
    public Overlay after(List<Criterion> first) {
        return new Overlay(partner, amendments, Stream.concat(first.stream(), criteria.stream()).toList(), source);
    }

    private List<Criterion> of(boolean campaignWide) {
        return criteria.stream().filter(criterion -> criterion.campaignWide() == campaignWide).toList();
    }

    Criterion applyTo(Criterion criterion, int maxDueMonths) {
        Criterion amended = criterion;
        for (Amendment amendment : amendments) {
            if (amendment.criterion().equals(criterion.id())) {
                amended = amended.amendedBy(amendment, maxDueMonths);
            }
        }
        return amended;
    }
}
