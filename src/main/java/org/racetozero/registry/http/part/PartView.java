package org.racetozero.registry.http.part;

import java.util.UUID;
import org.racetozero.registry.http.paging.Listed;

/** A part of a member as a caller sees it. */
public interface PartView extends Listed {

    UUID id();

    long version();

    /** The last segment of its address: its id unless its noun has keys of its own. */
    @Override
    default String key() {
        return id().toString();
    }
}
