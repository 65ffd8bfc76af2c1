package org.racetozero.registry.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.racetozero.registry.application.Caller;

/**
 * How many requests each caller has left: a bucket that refills evenly within a minute, on this node alone.
 *
 * <p>A bucket nobody has drawn from for a minute is full again, so forgetting it takes nothing from anybody.
 */
@ApplicationScoped
public class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_BUCKETS = 50_000;

    private final int anonymous;
    private final int authenticated;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(WINDOW)
            .maximumSize(MOST_BUCKETS)
            .executor(Runnable::run)
            .build();

    public RateLimits(
            @ConfigProperty(name = "registry.rate-limit.anonymous") int anonymous,
            @ConfigProperty(name = "registry.rate-limit.authenticated") int authenticated) {
        this.anonymous = anonymous;
        this.authenticated = authenticated;
    }

    /**
     * Takes one request off the caller's share; empty where shares are not limited.
     *
     * @param network where an anonymous caller sends from
     */
    Optional<RateShare> take(Caller caller, String network) {
        return caller.isAnonymous()
                ? take("network:" + network, anonymous)
                : take("caller:" + caller.name(), authenticated);
    }

    private Optional<RateShare> take(String whose, int quota) {
        if (quota <= 0) {
            return Optional.empty();
        }
        ConsumptionProbe probe = buckets.get(whose, unknown -> full(quota)).tryConsumeAndReturnRemaining(1);
        return Optional.of(new RateShare(
                probe.isConsumed(),
                quota,
                WINDOW.toSeconds(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill())));
    }

    private static Bucket full(int quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .build();
    }

    private static long seconds(long nanoseconds) {
        return Math.ceilDiv(nanoseconds, Duration.ofSeconds(1).toNanos());
    }
}
