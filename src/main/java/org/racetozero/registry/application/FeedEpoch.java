package org.racetozero.registry.application;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.racetozero.registry.persistence.RevisionLog;

/**
 * Keeps the change feed's order across a restore: a dump carries the transaction numbers of the server it was taken
 * from, and the server it is restored into counts its own.
 */
@ApplicationScoped
public class FeedEpoch {

    private static final Logger LOG = Logger.getLogger(FeedEpoch.class);

    private final Requests requests;
    private final RevisionLog revisions;

    public FeedEpoch(Requests requests, RevisionLog revisions) {
        this.requests = requests;
        this.revisions = revisions;
    }

    void continueAfterRestore(@Observes StartupEvent started) {
        continueAfterRestore();
    }

    /** Begins a new epoch if the log came from another server. Replicas that start at once begin one between them. */
    OptionalInt continueAfterRestore() {
        OptionalInt epoch = requests.inTransaction(revisions::beginEpochAfterRestore);
        epoch.ifPresent(begun -> LOG.warnf(
                "The database was restored from another server's dump. The change feed begins its epoch %d; who follows"
                        + " it by an earlier cursor is told to begin anew.", begun));
        return epoch;
    }
}
