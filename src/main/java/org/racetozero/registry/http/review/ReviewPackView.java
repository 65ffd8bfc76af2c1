package org.racetozero.registry.http.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.criteria.definition.Tier;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.review.CriterionTally;
import org.racetozero.registry.domain.review.NamedMember;
import org.racetozero.registry.domain.review.OverdueItem;
import org.racetozero.registry.domain.review.ReviewPack;
import org.racetozero.registry.domain.review.VerdictChange;
import org.racetozero.registry.http.chart.MemberName;
import org.racetozero.registry.http.text.CriteriaTexts;
import org.racetozero.registry.http.text.Messages;

/** What the yearly review of a partner asks for, in the reader's language. */
public record ReviewPackView(
        String partner,
        String partnerName,
        int year,
        LocalDate asOf,
        String criteriaVersion,
        MembersView members,
        List<VerdictCountView> verdicts,
        List<CriterionReviewView> criteria,
        List<PracticeView> leadership,
        OverdueView overdue,
        List<VerdictChangeView> verdictChanges,
        LeavingView leaving) {

    /** Members by where they stood when the year began and ended, and who came and went. */
    public record MembersView(
            List<MembershipCountView> atStart,
            List<MembershipCountView> atEnd,
            long joined,
            long left,
            long removed) {
    }

    /** How many members stood there. */
    public record MembershipCountView(MembershipStatus status, String label, long members) {
    }

    /** How many members have that verdict. */
    public record VerdictCountView(ComplianceStatus status, String label, long members) {
    }

    /** How many members have taken up a leadership practice. */
    public record PracticeView(String criterion, String text, long members) {
    }

    /** What is overdue: the longest first, as many as a pack shows, and where all of it is listed. */
    public record OverdueView(long total, List<OverdueItemView> items, String chaseList) {
    }

    /** Something that is overdue. */
    public record OverdueItemView(
            UUID member, String memberName, String criterion, LocalDate due, long daysLate) {
    }

    /** How often verdicts turned from one status to another; from none where it was not recorded. */
    public record VerdictChangeView(
            ComplianceStatus from, String fromLabel, ComplianceStatus to, String toLabel, long changes) {
    }

    /** Who would leave the Race if the partner left: as many as a pack shows, and how many there are. */
    public record LeavingView(long total, List<LeavingMemberView> items) {
    }

    /** A member that is in the Race through nobody else. */
    public record LeavingMemberView(UUID member, String memberName) {
    }

    static ReviewPackView of(ReviewPack pack, Locale language) {
        String code = pack.partner().code();
        return new ReviewPackView(
                code,
                PartnerName.in(language, pack.partner()),
                pack.year(),
                pack.asOf(),
                pack.criteriaVersion(),
                new MembersView(
                        memberships(pack.members().atStart(), language),
                        memberships(pack.members().atEnd(), language),
                        pack.members().joined(),
                        pack.members().left(),
                        pack.members().removed()),
                Arrays.stream(ComplianceStatus.values())
                        .map(status -> new VerdictCountView(
                                status, label(status, language), pack.verdicts().getOrDefault(status, 0L)))
                        .toList(),
                pack.criteria().stream().map(each -> CriterionReviewView.of(each, language)).toList(),
                pack.criteria().stream()
                        .filter(each -> each.criterion().tier() == Tier.LEADERSHIP)
                        .map(each -> practice(each, language))
                        .toList(),
                new OverdueView(
                        pack.overdueTotal(),
                        pack.overdue().stream().map(each -> overdue(each, language)).toList(),
                        "/v1/partners/" + code + "/chase-list"),
                pack.changes().stream().map(each -> change(each, language)).toList(),
                new LeavingView(
                        pack.leavingTotal(),
                        pack.leaving().stream().map(each -> leaving(each, language)).toList()));
    }

    private static List<MembershipCountView> memberships(Map<MembershipStatus, Long> counts, Locale language) {
        return Arrays.stream(MembershipStatus.values())
                .map(status -> new MembershipCountView(
                        status,
                        Messages.text(language, "review.membership." + status),
                        counts.getOrDefault(status, 0L)))
                .toList();
    }

    private static PracticeView practice(CriterionTally tally, Locale language) {
        return new PracticeView(
                tally.criterion().id(),
                CriteriaTexts.of(language, tally.criterion()).text(),
                tally.members(FindingStatus.MET));
    }

    private static OverdueItemView overdue(OverdueItem item, Locale language) {
        return new OverdueItemView(
                item.member().id(), MemberName.in(language, item.member().facts()), item.criterion().id(), item.due(),
                item.daysLate());
    }

    private static VerdictChangeView change(VerdictChange change, Locale language) {
        return new VerdictChangeView(
                change.from(), change.from() == null ? null : label(change.from(), language), change.to(),
                label(change.to(), language), change.changes());
    }

    private static LeavingMemberView leaving(NamedMember member, Locale language) {
        return new LeavingMemberView(member.id(), MemberName.in(language, member.facts()));
    }

    private static String label(ComplianceStatus status, Locale language) {
        return Messages.text(language, "review.verdict." + status);
    }
}
