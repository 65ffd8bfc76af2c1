package org.racetozero.registry.persistence;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PageRequest;

/**
 * Work that outlives a restart: claimed by one node at a time, for as long as its lease lasts.
 *
 * <p>It is asked for and called off in the transaction of whoever asks, and done on connections of its own.
 */
@ApplicationScoped
public class JobQueue {

    /** The position of work that has not begun. */
    public static final String START = "";

    /** What a job without parameters was asked for with. */
    public static final String NO_PARAMETERS = "{}";

    /**
     * How far a job has come.
     *
     * @param position where to go on, in the words of its kind
     * @param done     how many things were dealt with
     * @param changed  how many were written because of it
     * @param total    how many there are to deal with; null while nobody has counted
     */
    public record Progress(String position, long done, long changed, Long total) {

        /** The same as far as only the position matters. */
        public static Progress at(String position) {
            return new Progress(position, 0, 0, null);
        }
    }

    /**
     * A job this node has claimed.
     *
     * @param subject    what it is to be done to
     * @param parameters what was asked for, as JSON
     * @param attempt    how often it was claimed, this time included
     */
    public record Job(UUID id, String kind, String subject, String parameters, int attempt, Progress progress) {

        public String position() {
            return progress.position();
        }
    }

    /**
     * A job as it stands.
     *
     * @param worked for how long its steps have been at work
     * @param error  what went wrong last, for the operator's eyes; null for nothing
     */
    public record Standing(
            UUID id,
            String state,
            String parameters,
            Progress progress,
            Duration worked,
            Instant createdAt,
            Instant updatedAt,
            String error) {
    }

    private static final String PROGRESS = "position, done, changed, total";
    private static final String CLAIMED = " returning id, kind, subject, parameters::text, attempt, " + PROGRESS;
    private static final String SHOWN = PROGRESS + ", id, state, parameters::text as parameters, worked_milliseconds, "
            + "created_at, updated_at, error from job where kind = ?";

    private final Sql sql;
    private final Sql own;

    public JobQueue(Sql sql, @DataSource("jobs") Sql own) {
        this.sql = sql;
        this.own = own;
    }

    /** Asks for work, once: empty when the same was asked for before, whatever became of it. */
    public Optional<UUID> ask(String kind, String subject, String parameters, Instant now) {
        return sql.first("""
                insert into job (id, kind, subject, parameters, state, position, attempt, run_after, created_at,
                                 updated_at)
                values (?, ?, ?, ?::jsonb, 'QUEUED', ?, 0, ?, ?, ?)
                on conflict on constraint job_is_asked_for_once do nothing
                returning id""",
                List.of(Ids.next(), kind, subject, parameters, START, now, now, now),
                row -> row.getObject(1, UUID.class));
    }

    /** Calls work off: nothing more of it is done, and what was done stays. False when there is no such work to do. */
    public boolean cancel(String kind, UUID id, Instant now) {
        return sql.update("""
                update job set state = 'CANCELLED', leased_until = null, updated_at = ?
                where kind = ? and id = ? and state in ('QUEUED', 'RUNNING')""",
                List.of(now, kind, id)) == 1;
    }

    public Optional<Standing> find(String kind, UUID id) {
        return sql.first("select " + SHOWN + " and id = ?", List.of(kind, id), JobQueue::standing);
    }

    public Page<Standing> page(String kind, PageRequest request) {
        boolean byUpdate = request.order() == PageRequest.Order.UPDATED_AT;
        String key = byUpdate
                ? "to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                : "id::text";
        String order = byUpdate ? "updated_at" : "id";
        String direction = request.descending() != request.backward() ? " desc" : "";
        Statement statement = new Statement().add("select " + key + " as key, " + SHOWN, kind);
        if (request.from() != null) {
            statement.add(
                    " and (" + order + ", id) " + (direction.isEmpty() ? ">" : "<") + " (?::"
                            + (byUpdate ? "timestamptz" : "uuid") + ", ?::uuid)",
                    request.from().key(), request.from().id());
        }
        statement.add(" order by " + order + direction + ", id" + direction + " limit ?", request.limit() + 1);
        List<Page.Row<Standing>> read = sql.list(statement.text(), statement.parameters(), row ->
                new Page.Row<>(row.getString("key"), row.getString("id"), standing(row)));
        boolean more = read.size() > request.limit();
        List<Page.Row<Standing>> rows = more ? read.subList(0, request.limit()) : read;
        if (request.backward()) {
            Collections.reverse(rows);
        }
        return new Page<>(null, rows, more);
    }

    public long count(String kind) {
        return sql.first("select count(*) from job where kind = ?", List.of(kind), row -> row.getLong(1)).orElseThrow();
    }

    /** When the latest job that succeeded, and stands at that position, had begun. */
    public Optional<Instant> lastBegun(String kind, String position) {
        return own.first(
                "select max(began_at) from job where kind = ? and state = 'SUCCEEDED' and position = ? "
                        + "having max(began_at) is not null",
                List.of(kind, position),
                row -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    /** The job of these kinds that has waited longest, or that another node began and was not heard of again. */
    public Optional<Job> claim(Collection<String> kinds, Instant now, Instant leasedUntil) {
        return own.first("""
                update job set state = 'RUNNING', attempt = attempt + 1, leased_until = ?, updated_at = ?,
                    began_at = coalesce(began_at, ?)
                where id = (
                    select id from job
                    where kind = any (?) and (state = 'QUEUED' and run_after <= ?
                        or state = 'RUNNING' and leased_until < ?)
                    order by run_after, id limit 1 for update skip locked)""" + CLAIMED,
                List.of(leasedUntil, now, now, kinds, now, now),
                JobQueue::job);
    }

    /** Records how far a claimed job has come; empty when it was called off or the claim is another's by now. */
    public Optional<Job> advance(Job job, Progress progress, Duration worked, Instant now, Instant leasedUntil) {
        return own.first("""
                update job set position = ?, done = ?, changed = ?, total = ?,
                    worked_milliseconds = worked_milliseconds + ?, leased_until = ?, updated_at = ?
                where id = ? and attempt = ? and state = 'RUNNING'""" + CLAIMED,
                Arrays.asList(
                        progress.position(), progress.done(), progress.changed(), progress.total(), worked.toMillis(),
                        leasedUntil, now, job.id(), job.attempt()),
                JobQueue::job);
    }

    /** Records that a claimed job is done; false when it was called off or the claim is another's by now. */
    public boolean finish(Job job, Progress progress, Duration worked, Instant now) {
        return own.update("""
                update job set state = 'SUCCEEDED', leased_until = null, error = null, position = ?, done = ?,
                    changed = ?, total = ?, worked_milliseconds = worked_milliseconds + ?, updated_at = ?
                where id = ? and attempt = ? and state = 'RUNNING'""",
                Arrays.asList(
                        progress.position(), progress.done(), progress.changed(), progress.total(), worked.toMillis(),
                        now, job.id(), job.attempt())) == 1;
    }

    /** Records that a claimed job is given up. */
    public boolean giveUp(Job job, String error, Instant now) {
        return own.update("""
                update job set state = 'FAILED', leased_until = null, error = ?, updated_at = ?
                where id = ? and attempt = ? and state = 'RUNNING'""",
                List.of(error, now, job.id(), job.attempt())) == 1;
    }

    /** Puts a claimed job back, to go on from where it has come. */
    public void postpone(Job job, String error, Instant now, Instant runAfter) {
        own.update("""
                update job set state = 'QUEUED', leased_until = null, error = ?, run_after = ?, updated_at = ?
                where id = ? and attempt = ? and state = 'RUNNING'""",
                List.of(error, runAfter, now, job.id(), job.attempt()));
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class), row.getString("kind"), row.getString("subject"),
                row.getString("parameters"), row.getInt("attempt"), progress(row));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getString("position"), row.getLong("done"), row.getLong("changed"),
                row.getObject("total", Long.class));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject("id", UUID.class),
                row.getString("state"),
                row.getString("parameters"),
                progress(row),
                Duration.ofMillis(row.getLong("worked_milliseconds")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getString("error"));
    }
}
