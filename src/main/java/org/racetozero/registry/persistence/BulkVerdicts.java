package org.racetozero.registry.persistence;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.domain.revision.RevisionOperation;

/** Standing verdicts of many members at a time: whose are to be reached anew, and what of it is written. */
@ApplicationScoped
public class BulkVerdicts {

    /**
     * Whose verdicts are to be reached anew.
     *
     * @param partners members through any of these; empty for all members
     * @param stale    only those with a verdict that does not hold any more; null whether or not
     */
    public record Wanted(Set<String> partners, Staleness stale) {
    }

    /**
     * What makes a verdict one that does not hold any more, beside facts that have changed since.
     *
     * @param at        the moment asked about: a date it hangs on must not have passed
     * @param edition   the criteria it must have been reached by, or
     * @param confirmed the moment before which whatever stands was found to hold by these criteria too
     */
    public record Staleness(Instant at, String edition, Instant confirmed) {
    }

    /** A verdict that was reached of a member whose facts had that version. */
    public record Reached(UUID member, long factsVersion, VerdictRepository.Standing verdict) {
    }

    /**
     * What stands of a verdict.
     *
     * @param nextChangeAt null for never
     */
    public record Kept(String status, String criteriaVersion, long factsVersion, Instant nextChangeAt) {

        /** What would stand if that one were written. */
        public static Kept of(Reached reached) {
            return new Kept(
                    reached.verdict().status(), reached.verdict().criteriaVersion(), reached.factsVersion(),
                    reached.verdict().nextChangeAt());
        }
    }

    /** Of inventories as they are stored, which is a fraction of what they take when read. */
    private static final int MOST_BYTES = 4 << 20;

    private static final String OF_PARTNERS =
            " and exists (select from membership s where s.member = m.id and s.partner = any (?))";

    private static final String STALE = """
            and (not exists (select from verdict v where v.member = m.id and v.partner = '')
                or exists (select from verdict v where v.member = m.id
                           and (v.facts_version <> m.facts_version or v.next_change_at <= ?
                                or v.criteria_edition is distinct from ? and v.evaluated_at >= ?))
                or exists (select from membership s where s.member = m.id
                           and not exists (select from verdict v
                                           where v.member = s.member and v.partner = s.partner)))""";

    private final Sql sql;

    public BulkVerdicts(@DataSource("jobs") Sql sql) {
        this.sql = sql;
    }

    /**
     * The next members behind that one, in the order of their ids: as many as are asked for, or fewer where inventories
     * are long, so that reading their files takes a bounded amount of memory; none only when there are none left.
     */
    public List<UUID> following(UUID last, Wanted wanted, int atMost) {
        Statement statement = new Statement().add("""
                select id
                from (select id, sum(bytes) over (order by id) - bytes as before
                      from (select m.id, (select coalesce(sum(pg_column_size(i.facts)), 0) from inventory i
                                          where i.member = m.id) as bytes
                            from member m where m.id > ?""", last);
        add(statement, wanted);
        statement.add(" order by m.id limit ?) next) weighed where before < ? order by id", atMost, MOST_BYTES);
        return sql.list(statement.text(), statement.parameters(), row -> row.getObject(1, UUID.class));
    }

    public long count(Wanted wanted) {
        Statement statement = new Statement().add("select count(*) from member m where true");
        add(statement, wanted);
        return sql.first(statement.text(), statement.parameters(), row -> row.getLong(1)).orElseThrow();
    }

    private static void add(Statement statement, Wanted wanted) {
        if (!wanted.partners().isEmpty()) {
            statement.add(OF_PARTNERS, wanted.partners());
        }
        if (wanted.stale() != null) {
            statement.add(" " + STALE, wanted.stale().at(), wanted.stale().edition(), wanted.stale().confirmed());
        }
    }

    /** Members a verdict of whom a date may have changed by that moment, those that have waited longest first. */
    public List<UUID> overtaken(Instant moment, int atMost) {
        return sql.list("""
                select distinct member
                from (select member from verdict where next_change_at <= ? order by next_change_at limit ?) due""",
                List.of(moment, atMost),
                row -> row.getObject(1, UUID.class));
    }

    /** What stands of these members, each by partner, the campaign's under {@link VerdictRepository#CAMPAIGN}. */
    public Map<UUID, Map<String, Kept>> kept(Collection<UUID> members) {
        Map<UUID, Map<String, Kept>> kept = new HashMap<>();
        sql.list("""
                select member, partner, status, criteria_version, facts_version, next_change_at from verdict
                where member = any (?::uuid[])""",
                List.of(members),
                row -> kept.computeIfAbsent(row.getObject(1, UUID.class), none -> new HashMap<>())
                        .put(row.getString(2), kept(row)));
        return kept;
    }

    /**
     * Writes what was reached of members whose facts still have the version it was reached from, and logs of each
     * verdict whose status turned that it did. Whoever else is writing one of these members is waited for, and wins.
     *
     * @return how many verdicts were written
     */
    public long write(List<Reached> reached, Instant now, String actor) {
        Set<UUID> held = hold(reached);
        List<Reached> written = reached.stream().filter(each -> held.contains(each.member())).toList();
        return written.isEmpty() ? 0 : replace(written, now, actor);
    }

    /** In the order of ids, as whoever locks several members must, lest two wait for each other. */
    private Set<UUID> hold(List<Reached> reached) {
        return Set.copyOf(sql.list("""
                select m.id
                from member m
                join (select distinct * from unnest(?::uuid[], ?::bigint[]) as used (member, facts_version)) used
                    on used.member = m.id
                where m.facts_version = used.facts_version
                order by m.id for no key update of m""",
                List.of(each(reached, Reached::member), each(reached, Reached::factsVersion)),
                row -> row.getObject(1, UUID.class)));
    }

    /** A statement of its own, so that its snapshot is younger than the lock. */
    private long replace(List<Reached> reached, Instant now, String actor) {
        return sql.first("""
                with reached as materialized (
                    select * from unnest(?::uuid[], ?, ?::bigint[], ?, ?, ?::date[], ?, ?, ?, ?)
                        as reached (member, partner, facts_version, status, criteria_version, as_of, next_change_on,
                                    next_change_at, input_hash, criteria_edition)),
                earlier as materialized (
                    select v.member, v.partner, v.status
                    from reached r join verdict v on v.member = r.member and v.partner = r.partner),
                written as (
                    insert into verdict (member, partner, facts_version, status, criteria_version, as_of,
                                         next_change_on, next_change_at, input_hash, criteria_edition, evaluated_at)
                    select member, partner, facts_version, status, criteria_version, as_of,
                           nullif(next_change_on, '')::date, nullif(next_change_at, '')::timestamptz, input_hash,
                           criteria_edition, ?::timestamptz
                    from reached
                    on conflict on constraint verdict_pk do update set
                        facts_version = excluded.facts_version, status = excluded.status,
                        criteria_version = excluded.criteria_version, as_of = excluded.as_of,
                        next_change_on = excluded.next_change_on, next_change_at = excluded.next_change_at,
                        input_hash = excluded.input_hash, criteria_edition = excluded.criteria_edition,
                        evaluated_at = excluded.evaluated_at
                    where (verdict.facts_version, verdict.as_of) <= (excluded.facts_version, excluded.as_of)
                    returning member, partner, facts_version, status, criteria_version, as_of),
                logged as (
                    insert into revision (kind, id, member, partner, version, operation, actor, at, listed, partners,
                                          steward, body_schema, body)
                    select ?::text, w.member::text || case w.partner when '' then '' else ':' || w.partner end,
                           w.member, nullif(w.partner, ''), w.facts_version, ?::text, ?::text, ?::timestamptz, false,
                           case w.partner
                               when '' then array(select s.partner from membership s where s.member = w.member
                                                  order by s.partner)
                               else array[w.partner] end,
                           m.steward, ?::integer,
                           jsonb_build_object('status', w.status, 'criteriaVersion', w.criteria_version,
                                              'asOf', w.as_of)
                    from written w
                    join earlier e on e.member = w.member and e.partner = w.partner
                    join member m on m.id = w.member
                    where e.status <> w.status)
                select count(*) from written""",
                List.of(
                        each(reached, Reached::member),
                        each(reached, one -> one.verdict().partner()),
                        each(reached, Reached::factsVersion),
                        each(reached, one -> one.verdict().status()),
                        each(reached, one -> one.verdict().criteriaVersion()),
                        each(reached, one -> one.verdict().asOf()),
                        each(reached, one -> orNothing(one.verdict().nextChangeOn())),
                        each(reached, one -> orNothing(one.verdict().nextChangeAt())),
                        each(reached, one -> one.verdict().inputHash()),
                        each(reached, one -> one.verdict().criteriaEdition()),
                        now,
                        ResourceKind.VERDICT.wireName(),
                        RevisionOperation.UPDATED,
                        actor,
                        now,
                        RevisionBodies.CURRENT_SCHEMA),
                row -> row.getLong(1)).orElseThrow();
    }

    private static <T> List<T> each(List<Reached> reached, Function<Reached, T> column) {
        return reached.stream().map(column).toList();
    }

    private static String orNothing(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        OffsetDateTime nextChangeAt = row.getObject(6, OffsetDateTime.class);
        return new Kept(
                row.getString(3), row.getString(4), row.getLong(5),
                nextChangeAt == null ? null : nextChangeAt.toInstant());
    }
}
