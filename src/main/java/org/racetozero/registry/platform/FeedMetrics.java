package org.racetozero.registry.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.racetozero.registry.application.FeedBell;
import org.racetozero.registry.persistence.DatabaseException;
import org.racetozero.registry.persistence.FeedQueries;

/** How the change feed is doing: how late it is, and how many wait for it. */
@ApplicationScoped
public class FeedMetrics {

    private final FeedQueries feed;
    private volatile double lagSeconds = Double.NaN;

    public FeedMetrics(FeedQueries feed) {
        this.feed = feed;
    }

    void register(@Observes StartupEvent started, MeterRegistry metrics, FeedBell bell) {
        Gauge.builder("feed.lag", this, FeedMetrics::lagSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest transaction whose changes the feed waits for; 0 when there is none")
                .register(metrics);
        Gauge.builder("feed.followers.waiting", bell, FeedBell::waiting)
                .description("Requests that wait for the next change")
                .strongReference(true)
                .register(metrics);
    }

    /** Measured beforehand, so that reading metrics never waits for the database. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try {
            lagSeconds = feed.lag().toMillis() / 1000.0;
        } catch (DatabaseException away) {
            // Not known is not 0; that the database is away is told elsewhere.
            lagSeconds = Double.NaN;
        }
    }

    double lagSeconds() {
        return lagSeconds;
    }
}
