package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.racetozero.registry.domain.criteria.definition.Overlay;

/** What partners word differently in the criteria and ask besides: every edition any of them ever set. */
@ApplicationScoped
public class PartnerCriteriaRepository {

    /**
     * One partner's edition.
     *
     * @param edition higher than that of every change before, whoever's it was
     * @param facts   null for back to what the service ships
     */
    public record Stored(String partner, long version, long edition, Overlay facts, Instant recordedAt) {
    }

    private static final String COLUMNS = "partner, version, edition, facts::text as facts, recorded_at";

    private final Sql sql;
    private final Json json;

    public PartnerCriteriaRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** The edition that names the state of all partners' criteria; 0 while no partner has set any. */
    public long newestEdition() {
        return sql.first(
                        "select coalesce(max(edition), 0) from partner_criteria", List.of(), row -> row.getLong(1))
                .orElseThrow();
    }

    /** What each partner that ever set any has now. */
    public List<Stored> newest() {
        return sql.list(
                "select distinct on (partner) " + COLUMNS + " from partner_criteria order by partner, version desc",
                List.of(),
                this::read);
    }

    /** What each partner had by that moment. */
    public List<Stored> recordedBy(Instant moment) {
        return sql.list(
                "select distinct on (partner) " + COLUMNS + " from partner_criteria where recorded_at <= ? "
                        + "order by partner, version desc",
                List.of(moment),
                this::read);
    }

    public Optional<Stored> newestOf(String partner) {
        return sql.first(
                "select " + COLUMNS + " from partner_criteria where partner = ? order by version desc limit 1",
                List.of(partner),
                this::read);
    }

    /** The ids of criteria other partners have or once had: decisions recorded about those must not turn to others. */
    public Set<String> idsOfOthers(String partner) {
        return new TreeSet<>(sql.list("""
                select distinct own ->> 'id'
                from partner_criteria, jsonb_array_elements(facts -> 'criteria') own
                where partner <> ? and facts is not null""",
                List.of(partner),
                row -> row.getString(1)));
    }

    /** Makes whoever else changes criteria wait, so that editions become visible in their order. */
    public void lock() {
        sql.first("select pg_advisory_xact_lock(hashtextextended('partner criteria', 0))", List.of(), row -> true);
    }

    /**
     * Keeps the partner's next edition.
     *
     * @param facts null for back to what the service ships
     */
    public void append(String partner, long version, Overlay facts, String recordedBy, Instant now) {
        sql.update("""
                insert into partner_criteria (partner, version, facts, recorded_by, recorded_at)
                values (?, ?, ?::jsonb, ?, ?)""",
                Arrays.asList(partner, version, facts == null ? null : json.write(facts), recordedBy, now));
    }

    private Stored read(ResultSet row) throws SQLException {
        String facts = row.getString("facts");
        return new Stored(
                row.getString("partner"),
                row.getLong("version"),
                row.getLong("edition"),
                facts == null ? null : json.read(facts, Overlay.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
