package org.racetozero.registry.domain.criteria.definition;

/** A part of an overlay that a partner may not have. */
public record OverlayRefusal(String criterion, Reason reason) {

    /** Why the criteria do not leave it to a partner. */
    public enum Reason {
        /** No version has a criterion of this id. */
        UNKNOWN_CRITERION,
        /** The numbers of a sourced rule are the campaign's: net zero by 2050 is one of them. */
        SOURCED_THRESHOLD,
        /** The criterion's rule does not measure against this threshold. */
        UNKNOWN_THRESHOLD,
        /** Later than the version allows any partner. */
        DUE_TOO_LATE,
        /** The criterion has no due date to move. */
        NEVER_DUE,
        /** The id belongs to a criterion of the campaign. */
        ID_TAKEN,
        /** A partner's own criterion must name that partner. */
        OTHER_PARTNER
    }
}
