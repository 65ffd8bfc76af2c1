package org.racetozero.registry.application;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.domain.validation.Violation;

/** Why a use case did not do what was asked; each kind is one problem type. */
public sealed interface Refusal {

    /** The credential is missing where one is needed. */
    record Unauthenticated() implements Refusal {
    }

    /** The caller sees the resource but may not do this to it. */
    record Forbidden(String needed) implements Refusal {
    }

    /** There is no such resource, or the caller may not know of it. */
    record NotFound(String kind, String id) implements Refusal {
    }

    /** The facts sent are well-formed but cannot be accepted. */
    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** An unsafe request on something that exists came without If-Match. */
    record PreconditionRequired(long currentVersion) implements Refusal {
    }

    /**
     * The resource is not in the version the caller knows.
     *
     * @param absenceWanted whether the caller wanted there to be none
     */
    record PreconditionFailed(Long currentVersion, boolean absenceWanted) implements Refusal {
    }

    /** The state machine does not allow that step. */
    record IllegalTransition(String currentStatus, String requested, Set<String> allowed) implements Refusal {
    }

    /** It stands in a state in which its contents do not change. */
    record Closed(String currentStatus, Set<String> allowed) implements Refusal {
        public Closed {
            allowed = Set.copyOf(allowed);
        }
    }

    /** A natural key is taken by somebody else. */
    record Duplicate(String pointer, String code, String value, UUID holder) implements Refusal {
    }

    /** Something else refers to it. */
    record StillReferenced(String kind) implements Refusal {
    }

    /** The same Idempotency-Key came with another body. */
    record IdempotencyKeyReused() implements Refusal {
    }

    /** The first request with that Idempotency-Key, or another writer, has not finished. */
    record StillRunning(Duration retryAfter) implements Refusal {
    }

    /** Something that is not ours to mend has to answer first. */
    record Unavailable(Duration retryAfter) implements Refusal {
    }

    /** The cursor belongs to a feed that was restored from a backup since. */
    record CursorGone() implements Refusal {
    }
}
