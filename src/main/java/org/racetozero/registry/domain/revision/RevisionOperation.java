package org.racetozero.registry.domain.revision;

/** What a revision did to its resource. */
public enum RevisionOperation {
    CREATED,
    UPDATED,
    DELETED
}
