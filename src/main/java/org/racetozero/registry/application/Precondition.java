package org.racetozero.registry.application;

import java.util.Set;
import java.util.function.Supplier;

/**
 * What a caller requires of a resource before it is changed (RFC 9110, If-Match and If-None-Match).
 *
 * @param versions       the versions it knows; null without If-Match
 * @param anyVersion     If-Match: *
 * @param mustNotExist   If-None-Match: *
 */
public record Precondition(Set<Long> versions, boolean anyVersion, boolean mustNotExist) {

    public static final Precondition NONE = new Precondition(null, false, false);

    public Precondition {
        versions = versions == null ? null : Set.copyOf(versions);
    }

    /** Refuses unless the caller knows the current version; not to name one is refused too. */
    public void requireKnown(long current) {
        if (versions == null && !anyVersion && !mustNotExist) {
            throw new RefusedException(new Refusal.PreconditionRequired(current));
        }
        requireIfStated(current);
    }

    /** Refuses if the caller names versions and the current one is not among them. */
    public void requireIfStated(long current) {
        boolean matches = mustNotExist ? false : anyVersion || versions == null || versions.contains(current);
        if (!matches) {
            throw new RefusedException(new Refusal.PreconditionFailed(current, mustNotExist));
        }
    }

    /** What the edit makes; what is wrong with it matters less than that it was made of another version. */
    public <T> T outranking(long current, Supplier<T> edit) {
        try {
            return edit.get();
        } catch (RefusedException refused) {
            requireIfStated(current);
            throw refused;
        }
    }

    /** Refuses if the caller expects something to exist that does not. */
    public void requireAbsenceAllowed() {
        if (anyVersion || versions != null) {
            throw new RefusedException(new Refusal.PreconditionFailed(null, false));
        }
    }
}
