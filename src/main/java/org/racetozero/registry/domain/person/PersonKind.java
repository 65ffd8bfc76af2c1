package org.racetozero.registry.domain.person;

/** What somebody is to a membership. */
public enum PersonKind {
    CONTACT,
    SIGNATORY,
    REVIEWER
}
