package org.racetozero.registry.domain.provenance;

/** A fact that has a resource of its own under the member it is about. */
public interface MemberFact extends Dated {

    /** Code of the partner it was stated through; null where it is the member's own. */
    default String partner() {
        return null;
    }

    /** What its resource is called where that is not an id, for example a reporting year; null for an id. */
    default String naturalKey() {
        return null;
    }
}
