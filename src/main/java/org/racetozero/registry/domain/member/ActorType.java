package org.racetozero.registry.domain.member;

/** What kind of actor a member is: the buckets in which the campaign publishes its member counts. */
public enum ActorType {
    COMPANY,
    SME,
    FINANCIAL_INSTITUTION,
    CITY,
    REGION,
    EDUCATIONAL_INSTITUTION,
    HEALTHCARE_INSTITUTION,
    OTHER;

    /** Cities and regions answer for a territory; everybody else for an organisation. */
    public boolean isTerritory() {
        return switch (this) {
            case CITY, REGION -> true;
            case COMPANY, SME, FINANCIAL_INSTITUTION, EDUCATIONAL_INSTITUTION, HEALTHCARE_INSTITUTION, OTHER -> false;
        };
    }
}
