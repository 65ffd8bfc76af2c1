package org.racetozero.registry.domain.pledge;

/** In which capacity a pledge was signed (criterion PL-01: at head-of-organisation level). */
public enum SignatoryRole {
    MAYOR,
    COUNCIL_PRESIDENT,
    COUNTY_EXECUTIVE,
    COMMISSIONER,
    SELECT_BOARD_CHAIR,
    GOVERNOR,
    PRESIDENT,
    CHAIR,
    CHIEF_EXECUTIVE_OFFICER,
    /** Another head of the organisation or of its governing body. */
    OTHER_HEAD,
    /** Somebody with a recorded resolution of the governing body. */
    DELEGATE,
    OTHER;

    public boolean isHeadOfOrganisation() {
        return switch (this) {
            case MAYOR, COUNCIL_PRESIDENT, COUNTY_EXECUTIVE, COMMISSIONER, SELECT_BOARD_CHAIR, GOVERNOR, PRESIDENT,
                    CHAIR, CHIEF_EXECUTIVE_OFFICER, OTHER_HEAD -> true;
            case DELEGATE, OTHER -> false;
        };
    }
}
