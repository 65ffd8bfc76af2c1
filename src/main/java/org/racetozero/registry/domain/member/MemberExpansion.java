package org.racetozero.registry.domain.member;

/** What a member can be widened by when it is read. */
public enum MemberExpansion {
    PLEDGES,
    TARGETS
}
