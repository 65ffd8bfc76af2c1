package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.statistics.ComputedStatistics;
import org.racetozero.registry.domain.statistics.RaceStatistics;
import org.racetozero.registry.domain.statistics.StatisticFilter;

/** Statistics as they were last computed, for all nodes alike; only what anybody may know is kept. */
@ApplicationScoped
public class StatisticRepository {

    /** Raised whenever the form of the body changes, so that no node reads what another one wrote differently. */
    private static final int FORM = 1;

    /** As many answers are kept; a caller who tries filter after filter fills no disk. */
    private static final int KEPT = 500;

    /** Distinguishes this lock from others in the same database. */
    private static final String LOCK = "hashtextextended('registry.statistic', 0)";

    private final Sql sql;
    private final Json json;

    public StatisticRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    public Optional<ComputedStatistics> find(StatisticFilter filter) {
        return sql.first(
                "select body::text, computed_at, took_ms from statistic where filters = ?",
                List.of(key(filter)),
                row -> new ComputedStatistics(
                        json.read(row.getString(1), RaceStatistics.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        Duration.ofMillis(row.getLong(3))));
    }

    public void keep(StatisticFilter filter, ComputedStatistics computed) {
        sql.update("""
                insert into statistic (filters, computed_at, took_ms, body) values (?, ?, ?, ?::jsonb)
                on conflict on constraint statistic_pk do update set
                    computed_at = excluded.computed_at, took_ms = excluded.took_ms, body = excluded.body""",
                List.of(key(filter), computed.computedAt(), computed.took().toMillis(),
                        json.write(computed.statistics())));
        sql.update("""
                delete from statistic where filters in (
                    select filters from statistic order by computed_at desc, filters offset ?)""",
                List.of(KEPT));
    }

    /** Whether this transaction is the one that computes, on whichever node; until it ends if so. */
    public boolean claim() {
        return sql.first("select pg_try_advisory_xact_lock(" + LOCK + ")", List.of(), row -> row.getBoolean(1))
                .orElseThrow();
    }

    /** The same after whoever computes has finished, or not at all: it fails when that takes too long. */
    public void awaitClaim() {
        sql.first("select pg_advisory_xact_lock(" + LOCK + ")", List.of(), row -> true);
    }

    private static String key(StatisticFilter filter) {
        return FORM + "." + CanonicalForm.sha256(filter);
    }
}
