package org.racetozero.registry.domain.partner;

/** Who may read a verdict about a partner's members: a verdict names an organisation. */
public enum VerdictVisibility {
    PRIVATE,
    PUBLIC
}
