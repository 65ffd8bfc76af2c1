package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.racetozero.registry.persistence.RevisionLog;

/** What lists can be compared by without reading them. */
@ApplicationScoped
public class Lists {

    private final RevisionLog revisions;

    public Lists(RevisionLog revisions) {
        this.revisions = revisions;
    }

    /** A text that differs whenever any list may: every change that shows anywhere is in the revision log. */
    public String state() {
        return revisions.state();
    }
}
