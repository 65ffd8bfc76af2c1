package org.racetozero.registry.domain.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.partner.Partner;

/**
 * What the yearly review of a partner asks for, over its members and those of its programmes, each counted once.
 *
 * @param asOf            the last day that counts: the year's last, or today
 * @param criteriaVersion the version in force that day, by which the criteria are counted
 * @param verdicts        members by the partner's verdict on them, each by the version that binds it
 * @param criteria        every criterion of the version in force and of the partner's own
 * @param overdue         the longest overdue, as many as a pack shows
 * @param overdueTotal    how many there are in all
 * @param changes         how verdicts turned within the year
 * @param leaving         members who would leave the Race if the partner left, as many as a pack shows
 * @param leavingTotal    how many there are in all
 */
public record ReviewPack(
        Partner partner,
        int year,
        LocalDate asOf,
        String criteriaVersion,
        Members members,
        Map<ComplianceStatus, Long> verdicts,
        List<CriterionTally> criteria,
        List<OverdueItem> overdue,
        long overdueTotal,
        List<VerdictChange> changes,
        List<NamedMember> leaving,
        long leavingTotal) {

    /** Members by where they stood when the year began and when it ended, and those who came and went within it. */
    public record Members(
            Map<MembershipStatus, Long> atStart,
            Map<MembershipStatus, Long> atEnd,
            long joined,
            long left,
            long removed) {

        public Members {
            atStart = Map.copyOf(atStart);
            atEnd = Map.copyOf(atEnd);
        }
    }

    public ReviewPack {
        verdicts = Map.copyOf(verdicts);
        criteria = List.copyOf(criteria);
        overdue = List.copyOf(overdue);
        changes = List.copyOf(changes);
        leaving = List.copyOf(leaving);
    }
}
