package org.racetozero.registry.http.member;

import java.time.LocalDate;
import org.racetozero.registry.domain.member.HeadlineVerdict;

/** The standing verdict on a member, without its findings. */
public record ComplianceSummaryView(String status, String criteriaVersion, LocalDate asOf) {

    static ComplianceSummaryView of(HeadlineVerdict verdict) {
        return new ComplianceSummaryView(verdict.status(), verdict.criteriaVersion(), verdict.asOf());
    }
}
