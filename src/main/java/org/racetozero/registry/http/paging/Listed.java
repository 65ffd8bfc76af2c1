package org.racetozero.registry.http.paging;

import java.time.Instant;

/** A view that stands in a list read whole, with the keys such a list is sorted by. */
public interface Listed {

    /** What it is called by in addresses. */
    String key();

    /** What it is sorted by where a list is sorted by name; its key unless it has one. */
    default String sortName() {
        return key();
    }

    Instant updatedAt();
}
