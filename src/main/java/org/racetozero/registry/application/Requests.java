package org.racetozero.registry.application;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.racetozero.registry.persistence.DatabaseException;
import org.racetozero.registry.persistence.IdempotencyKeys;
import org.racetozero.registry.persistence.Json;

/**
 * The transaction around a write: the effect, its revision and the answer that reports it commit together, so that
 * there is no moment after success in which a retry could have it a second time.
 */
@ApplicationScoped
public class Requests {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
    };

    private final IdempotencyKeys keys;
    private final Json json;
    private final Now now;

    public Requests(IdempotencyKeys keys, Json json, Now now) {
        this.keys = keys;
        this.json = json;
        this.now = now;
    }

    /** Does the work once: a repetition under the same key is answered with the first answer. */
    public StoredAnswer perform(IdempotencyKey key, Supplier<StoredAnswer> work) {
        try {
            return attempt(key, work);
        } catch (PersistenceException | DatabaseException failure) {
            if (!isLostRace(failure)) {
                throw refusalOf(failure);
            }
        }
        // Whoever won has committed by now: what it left behind is found, and answered as if it had been there before.
        try {
            return attempt(key, work);
        } catch (PersistenceException | DatabaseException failure) {
            throw refusalOf(failure);
        }
    }

    /** Does the work as {@link #perform} would, answers what it would answer, and leaves nothing behind. */
    public StoredAnswer rehearse(Supplier<StoredAnswer> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                throw new RehearsedException(work.get());
            });
        } catch (RehearsedException rehearsed) {
            return rehearsed.answer;
        } catch (PersistenceException | DatabaseException failure) {
            throw refusalOf(failure);
        }
    }

    /** Ends a rehearsal, so that its transaction is rolled back. */
    private static final class RehearsedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient StoredAnswer answer;

        RehearsedException(StoredAnswer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    private StoredAnswer attempt(IdempotencyKey key, Supplier<StoredAnswer> work) {
        return QuarkusTransaction.requiringNew().call(() -> key == null ? work.get() : once(key, work));
    }

    /** Does work that no request asked for, in a transaction of its own. */
    public <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private StoredAnswer once(IdempotencyKey key, Supplier<StoredAnswer> work) {
        Instant instant = now.instant();
        if (!keys.claim(
                key.caller(), key.route(), key.key(), key.bodyHash(), instant, instant.minus(IdempotencyKey.KEPT))) {
            return replay(key);
        }
        StoredAnswer answer = work.get();
        if (answer.status() >= 200 && answer.status() < 300) {
            keys.answer(key.caller(), key.route(), key.key(), answer.status(), json.write(answer.headers()),
                    answer.replayableBody());
        } else {
            keys.release(key.caller(), key.route(), key.key());
        }
        return answer;
    }

    private StoredAnswer replay(IdempotencyKey key) {
        IdempotencyKeys.Answered answered = keys.find(key.caller(), key.route(), key.key())
                .orElseThrow(() -> new RefusedException(new Refusal.StillRunning(RETRY_AFTER)));
        if (!Arrays.equals(answered.bodyHash(), key.bodyHash())) {
            throw new RefusedException(new Refusal.IdempotencyKeyReused());
        }
        byte[] body = answered.body().length == 0 ? null : answered.body();
        return new StoredAnswer(answered.status(), json.read(answered.headers(), HEADERS), body, body, true);
    }

    /** Whether another writer was faster between this one's checks and its writing, so that checking again helps. */
    private static boolean isLostRace(RuntimeException failure) {
        return DatabaseException.under(failure)
                .filter(database -> database.isDeadlock()
                        || database.constraint().flatMap(BrokenConstraint::refusal).isPresent())
                .isPresent();
    }

    /** What the database would not do, as the refusal a caller can act on; anything else is a defect and goes on up. */
    private static RuntimeException refusalOf(RuntimeException failure) {
        DatabaseException database = DatabaseException.under(failure).orElseThrow(() -> failure);
        if (database.isLockTimeout() || database.isDeadlock()) {
            return new RefusedException(new Refusal.StillRunning(RETRY_AFTER));
        }
        return database.constraint()
                .flatMap(BrokenConstraint::refusal)
                .<RuntimeException>map(RefusedException::new)
                .orElse(failure);
    }
}
