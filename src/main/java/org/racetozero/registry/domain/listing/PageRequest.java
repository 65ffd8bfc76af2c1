package org.racetozero.registry.domain.listing;

/**
 * Which page of a list is asked for.
 *
 * @param from  the row at the page's edge; null to begin at the list's end
 * @param limit rows at the most
 */
public record PageRequest(Order order, boolean descending, PagePosition from, int limit) {

    /** What a list can be sorted by. */
    public enum Order {
        ID,
        NAME,
        UPDATED_AT,
        /** How grave the verdict is, the gravest first; only of members, and only of those whose verdict is seen. */
        COMPLIANCE
    }

    public boolean backward() {
        return from != null && from.backward();
    }
}
