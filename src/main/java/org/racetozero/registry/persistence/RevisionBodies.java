package org.racetozero.registry.persistence;

import org.racetozero.registry.domain.revision.ResourceKind;

/**
 * The shapes in which revisions keep their resources. A body is never rewritten: one of an earlier shape is brought up
 * to today's here, and nowhere else, when it is read.
 *
 * <ol>
 * <li>The domain's record of the kind: RegisteredPartner, RegisteredMember without verdict and parts,
 *     RegisteredMembership, Versioned of each part's facts; of a verdict its status, criteria version and day; of a
 *     person nothing but the id, so that a person can be forgotten.
 * </ol>
 */
final class RevisionBodies {

    /** The shape of what is written today. */
    static final int CURRENT_SCHEMA = 1;

    private RevisionBodies() {
    }

    /** The body in today's shape; null for the null of a deletion. */
    static String current(ResourceKind kind, int schema, String body) {
        if (schema != CURRENT_SCHEMA) {
            throw new IllegalStateException(
                    "A " + kind.wireName() + " is recorded in shape " + schema + ", which a later release wrote");
        }
        return body;
    }
}
