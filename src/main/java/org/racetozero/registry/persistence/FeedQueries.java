package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.racetozero.registry.domain.revision.FeedBookmark;
import org.racetozero.registry.domain.revision.FeedPage;
import org.racetozero.registry.domain.revision.FeedPosition;
import org.racetozero.registry.domain.revision.FeedSight;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.domain.revision.Revision;
import org.racetozero.registry.domain.revision.RevisionOperation;

/** Reads the revision log: as the feed everybody follows, and as the history of one member. */
@ApplicationScoped
public class FeedQueries {

    /**
     * Who could see a member when something was recorded of it last.
     *
     * @param listed   whether anybody could
     * @param partners the partners whose staff could in any case
     */
    public record LastSeen(boolean listed, Set<String> partners) {
        public LastSeen {
            partners = Set.copyOf(partners);
        }
    }

    /** The newest change that nothing still uncommitted can precede. */
    /** What those who may see no verdict are not told of either. */
    private static final List<String> VERDICTS = Stream.of(
                    ResourceKind.VERDICT, ResourceKind.JUDGEMENT, ResourceKind.EXTENSION)
            .map(ResourceKind::wireName)
            .toList();

    /** What passes between a member and one of its partners. */
    private static final List<String> PARTNERS_OWN = Stream.of(
                    ResourceKind.MEMBERSHIP, ResourceKind.PERSON, ResourceKind.JUDGEMENT, ResourceKind.EXTENSION)
            .map(ResourceKind::wireName)
            .toList();

    private static final String END = "select epoch, transaction, sequence, at from revision where "
            + RevisionLog.SETTLED + " order by epoch desc, transaction desc, sequence desc limit 1";

    /** A transaction of another role or database is seen by what it holds back, if not by itself. */
    private static final String LAG = """
            select greatest(0, extract(epoch from clock_timestamp() - least(
                (select min(xact_start) from pg_stat_activity where backend_xid is not null),
                (select min(prepared) from pg_prepared_xacts),
                (select min(at) from revision where\s""" + RevisionLog.UNSETTLED + ")))) as seconds";

    private final Sql sql;

    public FeedQueries(Sql sql) {
        this.sql = sql;
    }

    /**
     * What follows that place and can no longer be preceded by anything still uncommitted; empty when the place is not
     * in this log.
     *
     * <p>Where the stretch is not full, everything up to the feed's end has been looked at, so the next one starts
     * there, however little of it this caller may see.
     */
    public Optional<FeedPage> after(FeedBookmark from, FeedSight sight, int limit, boolean bodies) {
        FeedPosition position = from.position();
        Statement statement = new Statement().add("select ");
        if (from.recordedAt() == null) {
            statement.add("true");
        } else {
            statement.add(
                    "exists (select from revision where sequence = ? and epoch = ? and transaction = ?::text::xid8"
                            + " and at = ?)",
                    position.sequence(), position.epoch(), Long.toString(position.transaction()), from.recordedAt());
        }
        statement.add(" as known, e.epoch as end_epoch, e.transaction as end_transaction,"
                + " e.sequence as end_sequence, e.at as end_at, r.*"
                + " from (select) as always left join (" + END + ") e on true left join (" + columns(bodies)
                + " where (r.epoch, r.transaction, r.sequence) > (?, ?::text::xid8, ?) and " + RevisionLog.SETTLED,
                position.epoch(), Long.toString(position.transaction()), position.sequence());
        addSight(statement, sight);
        statement.add(" order by r.epoch, r.transaction, r.sequence limit ?) r on true"
                + " order by r.epoch, r.transaction, r.sequence", limit);
        return page(from, limit, sql.list(statement.text(), statement.parameters(), row -> new FeedRow(
                row.getBoolean("known"), end(row), row.getObject("sequence") == null ? null : revision(row))));
    }

    /** The place behind everything that can be followed by now. */
    public FeedBookmark end() {
        return sql.first(
                        "select epoch as end_epoch, transaction as end_transaction, sequence as end_sequence,"
                                + " at as end_at from (" + END + ") e",
                        List.of(),
                        FeedQueries::end)
                .orElse(FeedBookmark.START);
    }

    /** For how long the oldest transaction that may still write has been holding back what follows it. */
    public Duration lag() {
        return sql.first(LAG, List.of(), row -> Duration.ofMillis((long) (1000 * row.getDouble("seconds"))))
                .orElseThrow();
    }

    /** The changes of one member on one side of that sequence number, the newest first, or backward the oldest. */
    public List<Revision> history(
            UUID member, Collection<String> kinds, FeedSight sight, Long from, boolean backward, int limit,
            boolean bodies) {
        Statement statement = new Statement().add(columns(bodies) + " where r.member = ? and not r.repeated", member);
        if (from != null) {
            statement.add(" and r.sequence " + (backward ? ">" : "<") + " ?", from);
        }
        if (!kinds.isEmpty()) {
            statement.add(" and r.kind = any (?)", kinds);
        }
        addSight(statement, sight);
        statement.add(" order by r.sequence" + (backward ? "" : " desc") + " limit ?", limit);
        return sql.list(statement.text(), statement.parameters(), FeedQueries::revision);
    }

    /** Who could see the last that was recorded of a member itself; empty when nothing was. */
    public Optional<LastSeen> lastSeen(UUID member) {
        return sql.first(
                "select listed, partners from revision where kind = ? and id = ? order by sequence desc limit 1",
                List.of(ResourceKind.MEMBER.wireName(), member.toString()),
                row -> new LastSeen(
                        row.getBoolean("listed"), Set.of((String[]) row.getArray("partners").getArray())));
    }

    private record FeedRow(boolean known, FeedBookmark end, Revision revision) {
    }

    private static Optional<FeedPage> page(FeedBookmark from, int limit, List<FeedRow> rows) {
        if (!rows.getFirst().known()) {
            return Optional.empty();
        }
        List<Revision> revisions = rows.stream().map(FeedRow::revision).filter(Objects::nonNull).toList();
        if (revisions.size() == limit) {
            return Optional.of(new FeedPage(revisions, revisions.getLast().bookmark()));
        }
        FeedBookmark end = rows.getFirst().end();
        return Optional.of(new FeedPage(revisions, end == null ? from : end));
    }

    private static FeedBookmark end(ResultSet row) throws SQLException {
        return row.getObject("end_sequence") == null
                ? null
                : new FeedBookmark(
                        new FeedPosition(
                                row.getInt("end_epoch"), row.getLong("end_transaction"), row.getLong("end_sequence")),
                        instant(row, "end_at"));
    }

    private static String columns(boolean bodies) {
        return "select r.epoch, r.transaction, r.sequence, r.kind, r.id, r.member, r.partner, r.version, r.operation, "
                + "r.actor, r.at, r.steward, r.body_schema"
                + (bodies ? ", r.body" : ", null as body") + " from revision r";
    }

    private static Revision revision(ResultSet row) throws SQLException {
        ResourceKind kind = ResourceKind.ofWireName(row.getString("kind"));
        return new Revision(
                new FeedPosition(row.getInt("epoch"), row.getLong("transaction"), row.getLong("sequence")),
                kind,
                row.getString("id"),
                row.getObject("member", UUID.class),
                row.getString("partner"),
                row.getLong("version"),
                RevisionOperation.valueOf(row.getString("operation")),
                row.getString("actor"),
                instant(row, "at"),
                row.getString("steward"),
                RevisionBodies.current(kind, row.getInt("body_schema"), row.getString("body")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static void addSight(Statement statement, FeedSight sight) {
        if (!sight.verdicts()) {
            statement.add(" and r.kind <> all (?)", VERDICTS);
        }
        if (sight.everything()) {
            return;
        }
        statement.add(" and (r.listed or r.partners && ?", sight.partners());
        if (sight.member() != null) {
            statement.add(" or r.member = ?", sight.member());
        }
        if (sight.member() != null && sight.giver() != null) {
            statement.add(
                    " and (r.kind <> all (?) or r.partner is null or r.partner = ?)", PARTNERS_OWN, sight.giver());
        }
        statement.add(")");
    }
}
