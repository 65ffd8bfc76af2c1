package org.racetozero.registry.domain.criteria.definition;

import java.util.List;

/**
 * A part of an overlay that a partner may not have.
 *
 * @param pointer   RFC 6901 JSON Pointer to it: {@code /amendments/3/thresholds/0}
 * @param criterion the criterion's id
 * @param arguments what is to be said of it, such as the latest due date
 */
public record OverlayRefusal(String pointer, String criterion, Reason reason, List<String> arguments) {

    public OverlayRefusal {
        arguments = List.copyOf(arguments);
    }

    static OverlayRefusal of(String pointer, String criterion, Reason reason, Object... arguments) {
        return new OverlayRefusal(
                pointer, criterion, reason, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** Why the criteria do not leave it to a partner. */
    public enum Reason {
        /** No version has a criterion of this id. */
        UNKNOWN_CRITERION,
        /** The overlay speaks of that criterion before. */
        REPEATED,
        /** The numbers of a sourced rule are the campaign's: net zero by 2050 is one of them. */
        SOURCED_THRESHOLD,
        /** The criterion's rule does not measure against this threshold. */
        UNKNOWN_THRESHOLD,
        /** The threshold cannot have that value. */
        THRESHOLD_OUTSIDE_RANGE,
        /** Later than the year by which the campaign wants net zero of everybody. */
        NET_ZERO_TOO_LATE,
        /** Later than the version allows any partner. */
        DUE_TOO_LATE,
        /** With this extension the due date is later than the version allows any partner. */
        EXTENSION_TOO_LATE,
        /** The criterion has no due date to move. */
        NEVER_DUE,
        /** No version has this code. */
        UNKNOWN_VERSION,
        /** The id belongs to a criterion of the campaign or of another partner. */
        ID_TAKEN,
        /** A partner's own criterion must name that partner. */
        OTHER_PARTNER
    }
}
