package org.racetozero.registry.domain.person;

/** What a person agreed to. */
public enum ConsentScope {
    PUBLISH_NAME,
    PUBLISH_CONTACT_DETAILS,
    SHARE_WITH_CAMPAIGN
}
