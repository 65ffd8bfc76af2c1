package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Work that outlives a restart: claimed by one node at a time, for as long as its lease lasts. */
@ApplicationScoped
public class JobQueue {

    /** The position of work that has not begun. */
    public static final String START = "";

    /**
     * A job this node has claimed.
     *
     * @param subject  what it is to be done to
     * @param position how far it has come
     * @param attempt  how often it was claimed, this time included
     */
    public record Job(UUID id, String kind, String subject, String position, int attempt) {
    }

    private final Sql sql;

    public JobQueue(Sql sql) {
        this.sql = sql;
    }

    /** Asks for work, once: false when the same was asked for before, whatever became of it. */
    public boolean ask(String kind, String subject, Instant now) {
        return sql.update("""
                insert into job (id, kind, subject, state, position, attempt, run_after, created_at, updated_at)
                values (?, ?, ?, 'QUEUED', ?, 0, ?, ?, ?) on conflict on constraint job_is_asked_for_once do nothing""",
                List.of(Ids.next(), kind, subject, START, now, now, now)) == 1;
    }

    /** The job of these kinds that has waited longest, or that another node began and was not heard of again. */
    public Optional<Job> claim(Collection<String> kinds, Instant now, Instant leasedUntil) {
        return sql.first("""
                update job set state = 'RUNNING', attempt = attempt + 1, leased_until = ?, updated_at = ?
                where id = (
                    select id from job
                    where kind = any (?) and (state = 'QUEUED' and run_after <= ?
                        or state = 'RUNNING' and leased_until < ?)
                    order by run_after, id limit 1 for update skip locked)
                returning id, kind, subject, position, attempt""",
                List.of(leasedUntil, now, kinds, now, now),
                row -> new Job(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                        row.getInt(5)));
    }

    /** Records how far a claimed job has come; false when the claim is another's by now. */
    public boolean advance(Job job, String position, Instant now, Instant leasedUntil) {
        return sql.update("""
                update job set position = ?, leased_until = ?, updated_at = ?
                where id = ? and attempt = ? and state = 'RUNNING'""",
                List.of(position, leasedUntil, now, job.id(), job.attempt())) == 1;
    }

    /** Records that a claimed job is done; false when the claim is another's by now. */
    public boolean finish(Job job, Instant now) {
        return end(job, "SUCCEEDED", "", now);
    }

    /** Records that a claimed job is given up. */
    public boolean giveUp(Job job, String error, Instant now) {
        return end(job, "FAILED", error, now);
    }

    /** Puts a claimed job back, to go on from where it has come. */
    public void postpone(Job job, String error, Instant now, Instant runAfter) {
        sql.update("""
                update job set state = 'QUEUED', leased_until = null, error = ?, run_after = ?, updated_at = ?
                where id = ? and attempt = ? and state = 'RUNNING'""",
                List.of(error, runAfter, now, job.id(), job.attempt()));
    }

    private boolean end(Job job, String state, String error, Instant now) {
        return sql.update("""
                update job set state = ?, leased_until = null, error = nullif(?, ''), updated_at = ?
                where id = ? and attempt = ? and state = 'RUNNING'""",
                List.of(state, error, now, job.id(), job.attempt())) == 1;
    }
}
