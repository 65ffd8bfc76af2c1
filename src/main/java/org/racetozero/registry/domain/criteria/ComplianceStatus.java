package org.racetozero.registry.domain.criteria;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** A member's standing against the starting line, overall or within one pillar. */
public enum ComplianceStatus {
    COMPLIANT,
    /** Nothing is wrong and something is not due yet. */
    WITHIN_TIME,
    /** Something is not known or needs a person's judgement. */
    NEEDS_REVIEW,
    NON_COMPLIANT;

    /** What follows from the findings of starting-line criteria. */
    public static ComplianceStatus of(Collection<Finding> findings) {
        Set<FindingStatus> statuses = EnumSet.noneOf(FindingStatus.class);
        findings.forEach(finding -> statuses.add(finding.status()));
        if (statuses.contains(FindingStatus.NOT_MET) || statuses.contains(FindingStatus.OVERDUE)) {
            return NON_COMPLIANT;
        }
        if (statuses.contains(FindingStatus.NEEDS_JUDGEMENT)
                || statuses.contains(FindingStatus.INSUFFICIENT_EVIDENCE)) {
            return NEEDS_REVIEW;
        }
        return statuses.contains(FindingStatus.PENDING) ? WITHIN_TIME : COMPLIANT;
    }
}
