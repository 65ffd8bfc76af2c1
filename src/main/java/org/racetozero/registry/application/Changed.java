package org.racetozero.registry.application;

/**
 * What a write left behind.
 *
 * @param state   the resource as it is now
 * @param outcome whether it was created, updated or left as it was
 */
public record Changed<T>(T state, Outcome outcome) {

    /** What a write did. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    public static <T> Changed<T> created(T state) {
        return new Changed<>(state, Outcome.CREATED);
    }

    public static <T> Changed<T> updated(T state) {
        return new Changed<>(state, Outcome.UPDATED);
    }

    public static <T> Changed<T> unchanged(T state) {
        return new Changed<>(state, Outcome.UNCHANGED);
    }
}
