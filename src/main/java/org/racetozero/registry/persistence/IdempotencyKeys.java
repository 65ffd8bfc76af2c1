package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Requests that had their effect, by the name their caller gave them. */
@ApplicationScoped
public class IdempotencyKeys {

    /**
     * What was answered under a key.
     *
     * @param headers as a JSON object
     * @param body    null for no body
     */
    public record Answered(byte[] bodyHash, int status, String headers, byte[] body) {
    }

    private final Sql sql;

    public IdempotencyKeys(Sql sql) {
        this.sql = sql;
    }

    /**
     * Takes the key for this transaction; false when it has been answered. Waits for a transaction that holds it, up to
     * the connection's lock timeout.
     *
     * @param expired a key taken before that instant is as good as none
     */
    public boolean claim(String caller, String route, String key, byte[] bodyHash, Instant now, Instant expired) {
        return sql.update("""
                insert into idempotency_key as taken (caller, route, key, body_hash, created_at) values (?, ?, ?, ?, ?)
                on conflict (caller, route, key) do update
                set body_hash = excluded.body_hash, created_at = excluded.created_at,
                    status = null, headers = null, body = null
                where taken.created_at < ?""",
                List.of(caller, route, key, bodyHash, now, expired)) == 1;
    }

    public Optional<Answered> find(String caller, String route, String key) {
        return sql.first("""
                select body_hash, status, headers, body from idempotency_key
                where caller = ? and route = ? and key = ?""",
                List.of(caller, route, key),
                row -> new Answered(row.getBytes(1), row.getInt(2), row.getString(3), row.getBytes(4)));
    }

    public void answer(String caller, String route, String key, int status, String headers, byte[] body) {
        sql.update("""
                update idempotency_key set status = ?, headers = ?::jsonb, body = ?
                where caller = ? and route = ? and key = ?""",
                List.of(status, headers, body == null ? new byte[0] : body, caller, route, key));
    }

    /** Forgets a request that had no effect, so that the same key may be tried again. */
    public void release(String caller, String route, String key) {
        sql.update(
                "delete from idempotency_key where caller = ? and route = ? and key = ?",
                List.of(caller, route, key));
    }

    /** Forgets up to that many answers given before that instant, the oldest first; those held by others are theirs. */
    public int forgetBefore(Instant instant, int atMost) {
        return sql.update("""
                delete from idempotency_key where ctid = any (array(
                    select ctid from idempotency_key where created_at < ? order by created_at limit ?
                    for update skip locked))""",
                List.of(instant, atMost));
    }
}
