package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.racetozero.registry.domain.statistics.ComputedStatistics;
import org.racetozero.registry.domain.statistics.Participation;
import org.racetozero.registry.domain.statistics.RaceStatistics;
import org.racetozero.registry.domain.statistics.StatisticFilter;
import org.racetozero.registry.persistence.DatabaseException;
import org.racetozero.registry.persistence.StatisticQueries;
import org.racetozero.registry.persistence.StatisticRepository;

/**
 * The Race in numbers, for everybody.
 *
 * <p>To count a million members takes seconds, so an answer is kept in the database and given to everybody until it is
 * older than the setting allows, or than ten times as long as it took. Then one caller on one node computes it anew,
 * whatever the filters; everybody else is given the older one in the meantime.
 */
@ApplicationScoped
public class StatisticsService {

    private static final int SHARE_OF_TIME = 10;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Duration maximumAge;
    private final StatisticRepository kept;
    private final StatisticQueries queries;
    private final EmissionTotals totals;
    private final PartnerService partners;
    private final Requests requests;
    private final Now now;

    public StatisticsService(
            @ConfigProperty(name = "registry.statistics.max-age") Duration maximumAge,
            StatisticRepository kept,
            StatisticQueries queries,
            EmissionTotals totals,
            PartnerService partners,
            Requests requests,
            Now now) {
        this.maximumAge = maximumAge;
        this.kept = kept;
        this.queries = queries;
        this.totals = totals;
        this.partners = partners;
        this.requests = requests;
        this.now = now;
    }

    /** What is known of the members these filters leave, with the moment it was counted. */
    public ComputedStatistics read(Caller caller, StatisticFilter filter) {
        AccessPolicy.require(caller, Operation.READ_MEMBER, Subject.NONE);
        Optional<ComputedStatistics> held = kept.find(filter).filter(this::isRecent);
        if (held.isPresent() && isFresh(held.get())) {
            return held.get();
        }
        totals.catchUp();
        try {
            return requests.inTransaction(() -> renewed(filter, held));
        } catch (DatabaseException failure) {
            if (failure.isLockTimeout()) {
                throw new RefusedException(new Refusal.Unavailable(RETRY_AFTER));
            }
            throw failure;
        }
    }

    private ComputedStatistics renewed(StatisticFilter filter, Optional<ComputedStatistics> older) {
        if (!kept.claim()) {
            if (older.isPresent()) {
                return older.get();
            }
            kept.awaitClaim();
        }
        // Whoever computed in the meantime has committed by now.
        return kept.find(filter)
                .filter(this::isRecent)
                .filter(this::isFresh)
                .orElseGet(() -> compute(filter));
    }

    private ComputedStatistics compute(StatisticFilter filter) {
        Instant begun = now.instant();
        LocalDate asOf = now.today();
        Set<String> through = partners.withProgrammes(filter.partners());
        Participation participation = new Participation(queries.partners());
        RaceStatistics statistics =
                RaceStatistics.of(queries.count(filter, through, participation, asOf), filter, asOf);
        ComputedStatistics computed = new ComputedStatistics(statistics, begun, Duration.between(begun, now.instant()));
        kept.keep(filter, computed);
        return computed;
    }

    private boolean isFresh(ComputedStatistics answer) {
        Duration allowed = answer.took().multipliedBy(SHARE_OF_TIME);
        Duration age = Duration.between(answer.computedAt(), now.instant());
        return age.compareTo(allowed.compareTo(maximumAge) > 0 ? allowed : maximumAge) < 0;
    }

    /** However busy it is, nobody is given an answer more than a day old. */
    private boolean isRecent(ComputedStatistics answer) {
        return Duration.between(answer.computedAt(), now.instant()).compareTo(Duration.ofDays(1)) < 0;
    }
}
