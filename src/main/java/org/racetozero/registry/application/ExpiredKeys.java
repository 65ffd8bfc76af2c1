package org.racetozero.registry.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.racetozero.registry.persistence.IdempotencyKeys;

/** Forgets stored answers that no retry is answered with any more. */
@ApplicationScoped
public class ExpiredKeys {

    /** Few enough rows that nobody waits for the locks on them. */
    private static final int AT_ONCE = 1000;

    private final IdempotencyKeys keys;
    private final Now now;

    public ExpiredKeys(IdempotencyKeys keys, Now now) {
        this.keys = keys;
        this.now = now;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        int forgotten;
        do {
            forgotten = keys.forgetBefore(now.instant().minus(IdempotencyKey.KEPT), AT_ONCE);
        } while (forgotten == AT_ONCE);
    }
}
