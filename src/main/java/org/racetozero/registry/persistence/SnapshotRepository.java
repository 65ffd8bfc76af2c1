package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.snapshot.KeptVerdict;
import org.racetozero.registry.domain.snapshot.Snapshot;

/** Verdicts that were kept as they were reached; a row of them is never changed. */
@ApplicationScoped
public class SnapshotRepository {

    /** The view that stands for the campaign's. */
    public static final String CAMPAIGN = "";

    /** A snapshot with what was kept. */
    public record Kept(Snapshot snapshot, KeptVerdict verdict) {
    }

    private static final String COLUMNS = "id, member, partner, criteria_version, as_of, known_at, status, purpose, "
            + "input_hash, verdict_hash, release, criteria_edition, taken_by, taken_at";

    private final Sql sql;
    private final Json json;

    public SnapshotRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Waits for whoever is changing the member, one of these partners or anybody's criteria, and keeps others from it
     * until the transaction at hand ends: a change that began earlier and ends later would count by its time and not
     * have been seen.
     *
     * @return whether there is such a member
     */
    public boolean hold(UUID member, Collection<String> partners) {
        sql.first(
                "select pg_advisory_xact_lock_shared(hashtextextended('partner criteria', 0))", List.of(), row -> true);
        boolean found =
                sql.first("select from member where id = ? for share", List.of(member), row -> true).isPresent();
        sql.list("select from partner where code = any (?) order by code for share", List.of(partners), row -> true);
        return found;
    }

    public void add(Snapshot snapshot, KeptVerdict verdict) {
        sql.update("insert into compliance_snapshot (" + COLUMNS + ", verdict) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(
                        snapshot.id(), snapshot.member(), snapshot.partner(), snapshot.criteriaVersion(),
                        snapshot.asOf(), snapshot.knownAt(), snapshot.status(),
                        snapshot.purpose() == null ? null : json.write(snapshot.purpose()), snapshot.inputHash(),
                        snapshot.verdictHash(), snapshot.release(), snapshot.criteriaEdition(), snapshot.takenBy(),
                        snapshot.takenAt(), verdict.form()));
    }

    public Optional<Kept> find(UUID member, UUID id) {
        return sql.first(
                "select " + COLUMNS + ", verdict from compliance_snapshot where member = ? and id = ?",
                List.of(member, id),
                row -> new Kept(snapshot(row), KeptVerdicts.read(json, row.getString("verdict"))));
    }

    /** The partners whose views of the member were kept; the campaign's as {@link #CAMPAIGN}. */
    public List<String> partnersOf(UUID member) {
        return sql.list(
                "select distinct coalesce(partner, '') from compliance_snapshot where member = ?",
                List.of(member),
                row -> row.getString(1));
    }

    /**
     * A page of those of one member, without their verdicts.
     *
     * @param ids      only these; empty for all
     * @param partners whose views; the campaign's as {@link #CAMPAIGN}
     */
    public Page<Snapshot> page(UUID member, List<UUID> ids, Collection<String> partners, PageRequest request) {
        boolean byTime = request.order() == PageRequest.Order.UPDATED_AT;
        String key = byTime ? "taken_at" : "id";
        String keyText =
                byTime ? "to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')" : "id::text";
        String direction = request.descending() != request.backward() ? " desc" : "";
        Statement statement = new Statement().add("select " + keyText + " as key, " + COLUMNS);
        addConditions(statement, member, ids, partners);
        if (request.from() != null) {
            statement.add(
                    " and (" + key + ", id) " + (direction.isEmpty() ? ">" : "<")
                            + " (?::" + (byTime ? "timestamptz" : "uuid") + ", ?::uuid)",
                    request.from().key(), request.from().id());
        }
        statement.add(" order by " + key + direction + ", id" + direction + " limit ?", request.limit() + 1);
        List<Page.Row<Snapshot>> read = sql.list(statement.text(), statement.parameters(), row ->
                new Page.Row<>(row.getString("key"), row.getString("id"), snapshot(row)));
        boolean more = read.size() > request.limit();
        List<Page.Row<Snapshot>> rows = more ? read.subList(0, request.limit()) : read;
        if (request.backward()) {
            Collections.reverse(rows);
        }
        return new Page<>(null, rows, more);
    }

    public long count(UUID member, List<UUID> ids, Collection<String> partners) {
        Statement statement = new Statement().add("select count(*)");
        addConditions(statement, member, ids, partners);
        return sql.first(statement.text(), statement.parameters(), row -> row.getLong(1)).orElseThrow();
    }

    private static void addConditions(
            Statement statement, UUID member, List<UUID> ids, Collection<String> partners) {
        statement.add(
                " from compliance_snapshot where member = ? and coalesce(partner, '') = any (?)", member, partners);
        if (!ids.isEmpty()) {
            statement.add(" and id = any (?::uuid[])", ids);
        }
    }

    private Snapshot snapshot(ResultSet row) throws SQLException {
        String purpose = row.getString("purpose");
        return new Snapshot(
                row.getObject("id", UUID.class),
                row.getObject("member", UUID.class),
                row.getString("partner"),
                row.getString("criteria_version"),
                row.getObject("as_of", LocalDate.class),
                instant(row, "known_at"),
                ComplianceStatus.valueOf(row.getString("status")),
                purpose == null ? null : json.read(purpose, Text.class),
                row.getString("input_hash"),
                row.getString("verdict_hash"),
                row.getString("release"),
                row.getString("criteria_edition"),
                row.getString("taken_by"),
                instant(row, "taken_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
