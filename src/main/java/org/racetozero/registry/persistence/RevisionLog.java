package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.domain.revision.RevisionOperation;

/**
 * Everything that ever changed, in the order of the change feed; appended to in the transaction of the change itself,
 * so that neither can be had without the other.
 */
@ApplicationScoped
public class RevisionLog {

    /**
     * One change to be kept.
     *
     * @param member   the member it is about; null for none
     * @param partner  the partner it is about; null for none
     * @param listed   whether any holder of a key may see it
     * @param partners partners whose staff may see it even when it is not listed
     * @param steward  who keeps that member's shared facts now; null for nobody
     * @param body     the resource as it is now; null for a deletion
     */
    public record Entry(
            ResourceKind kind,
            String id,
            UUID member,
            String partner,
            long version,
            RevisionOperation operation,
            String actor,
            Instant at,
            boolean listed,
            Collection<String> partners,
            String steward,
            Object body) {
    }

    /** What can no longer be preceded by anything still uncommitted, and so is part of the feed. */
    static final String SETTLED = """
            (epoch, transaction) < ((select max(epoch) from revision), pg_snapshot_xmin(pg_current_snapshot()))""";

    /** What is committed, but may still be preceded by something that is not. */
    static final String UNSETTLED = """
            (epoch, transaction) >= ((select max(epoch) from revision), pg_snapshot_xmin(pg_current_snapshot()))""";

    /**
     * A text that differs whenever a snapshot shows other revisions than another one did.
     *
     * <p>The newest revision below the oldest running transaction fixes everything up to it, for nothing can become
     * visible there any more; those beyond are named one by one. The highest sequence number would not do: a lower one
     * may become visible after it. Nor would a count of those beyond: another node may see two commits in the other
     * order.
     */
    public static final String STATE_OF_THE_LOG = """
            (select coalesce((select epoch || '.' || transaction::text || '.' || sequence from revision
                              where\s""" + SETTLED + """

                              order by epoch desc, transaction desc, sequence desc limit 1), '0')
                    || coalesce((select '.' || md5(string_agg(sequence::text, ' ' order by sequence)) from revision
                                 where\s""" + UNSETTLED + "), ''))";

    private static final String COLUMNS = "kind, id, member, partner, version, operation, actor, at, listed, partners, "
            + "steward, body_schema, body, repeated";

    /** A membership is not among them: it is seen for its own status. */
    private static final List<String> PARTS = Arrays.stream(PartKind.values())
            .filter(kind -> !kind.isConfidential())
            .map(kind -> kind.resource().wireName())
            .toList();

    /** Of all parts only a report that no partner has published is not for everybody who sees its member. */
    private static final String OPEN = """
            (kind <> 'report' or jsonb_path_exists(body,
                '$.facts.current.reviews[*] ? (@.status == "PUBLISHED" || @.status == "AMENDED")'))""";

    /** Distinguishes this service's locks from those of others in the same database. */
    private static final String LOCK = "hashtextextended('registry.revision.epoch', 0)";

    private final Sql sql;
    private final Json json;

    public RevisionLog(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    public void append(Entry entry) {
        insert(entry, false);
    }

    /**
     * Tells of something once more, in the version it has, because some may see it only from now on. Whoever has seen
     * it recognises it by that version.
     */
    public void repeat(Entry known) {
        insert(known, true);
    }

    /** The same for what a member has and is seen by whoever sees the member. */
    public void repeatParts(Entry member) {
        sql.update("insert into revision (" + COLUMNS + ") select kind, id, member, partner, version, ?, ?, ?, "
                        + "? and " + OPEN + ", ?, ?, body_schema, body, true from (select distinct on (kind, id) * "
                        + "from revision where member = ? and kind = any (?) order by kind, id, sequence desc) latest "
                        + "where operation <> ? order by sequence",
                Arrays.asList(
                        RevisionOperation.UPDATED, member.actor(), member.at(), member.listed(),
                        List.copyOf(member.partners()), member.steward(), member.member(), PARTS,
                        RevisionOperation.DELETED));
    }

    /** Tells whoever saw the last of anything under a member that it goes with it. */
    public void appendDeletionOfParts(Entry member) {
        sql.update("insert into revision (" + COLUMNS + ") select kind, id, member, partner, version + 1, ?, ?, ?, "
                        + "listed, partners, ?, body_schema, null, false from (select distinct on (kind, id) * "
                        + "from revision where member = ? and kind <> all (?) order by kind, id, sequence desc) latest "
                        + "where operation <> ? order by sequence",
                Arrays.asList(
                        RevisionOperation.DELETED, member.actor(), member.at(), member.steward(), member.member(),
                        List.of(ResourceKind.MEMBER.wireName(), ResourceKind.VERDICT.wireName()),
                        RevisionOperation.DELETED));
    }

    /** Tells whoever saw the people of a membership that they go with it. */
    public void appendDeletionOfPeople(Entry membership) {
        sql.update("insert into revision (" + COLUMNS + ") select kind, id, member, partner, version + 1, ?, ?, ?, "
                        + "listed, partners, ?, body_schema, null, false from (select distinct on (kind, id) * "
                        + "from revision where member = ? and kind = ? and partner = ? "
                        + "order by kind, id, sequence desc) latest where operation <> ? order by sequence",
                Arrays.asList(
                        RevisionOperation.DELETED, membership.actor(), membership.at(), membership.steward(),
                        membership.member(), ResourceKind.PERSON.wireName(), membership.partner(),
                        RevisionOperation.DELETED));
    }

    private void insert(Entry entry, boolean repeated) {
        sql.update("insert into revision (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)",
                Arrays.asList(
                        entry.kind().wireName(),
                        entry.id(),
                        entry.member(),
                        entry.partner(),
                        entry.version(),
                        entry.operation(),
                        entry.actor(),
                        entry.at(),
                        entry.listed(),
                        List.copyOf(entry.partners()),
                        entry.steward(),
                        RevisionBodies.CURRENT_SCHEMA,
                        entry.body() == null ? null : json.write(entry.body()),
                        repeated));
    }

    public String state() {
        return sql.first("select " + STATE_OF_THE_LOG, List.of(), row -> row.getString(1)).orElseThrow();
    }

    /**
     * Begins a new epoch if the transaction numbers in the log are not those of this server, which is so after a dump
     * was restored into another one: what is in the log then comes before anything that will be.
     *
     * @return the new epoch; empty when the log is this server's own
     */
    public OptionalInt beginEpochAfterRestore() {
        // Another replica may be at it, for as long as it takes to write a large log anew.
        sql.first("select set_config('lock_timeout', '0', true)", List.of(), row -> true);
        sql.first("select pg_advisory_xact_lock(" + LOCK + ")", List.of(), row -> true);
        int epoch = sql.first("""
                        select epoch + 1
                        from (select epoch, transaction from revision
                              order by epoch desc, transaction desc limit 1) newest
                        where transaction >= pg_snapshot_xmax(pg_current_snapshot())""",
                        List.of(),
                        row -> row.getInt(1))
                .orElse(0);
        if (epoch == 0) {
            return OptionalInt.empty();
        }
        sql.update("update revision set transaction = '0' where transaction <> '0'", List.of());
        sql.update("alter table revision alter column epoch set default " + epoch, List.of());
        return OptionalInt.of(epoch);
    }
}
