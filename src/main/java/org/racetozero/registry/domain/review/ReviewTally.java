package org.racetozero.registry.domain.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.partner.Partner;

/** Adds up a review pack member by member; what it holds does not grow with their number. */
public final class ReviewTally {

    /** How many members and findings a pack names. */
    public static final int NAMED = 100;

    private final Map<MembershipStatus, Long> atStart = new EnumMap<>(MembershipStatus.class);
    private final Map<MembershipStatus, Long> atEnd = new EnumMap<>(MembershipStatus.class);
    private final Map<ComplianceStatus, Long> verdicts = new EnumMap<>(ComplianceStatus.class);
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Map<String, Map<FindingStatus, Long>> findings = new LinkedHashMap<>();
    private final PriorityQueue<OverdueItem> overdue =
            new PriorityQueue<>(OverdueItem.LONGEST_FIRST.reversed());
    private final List<NamedMember> leaving = new ArrayList<>();
    private long joined;
    private long left;
    private long removed;
    private long overdueTotal;
    private long leavingTotal;

    /** An empty one that asks these criteria, in their order. */
    public ReviewTally(Collection<Criterion> asked) {
        for (Criterion criterion : asked) {
            criteria.put(criterion.id(), criterion);
            findings.put(criterion.id(), new EnumMap<>(FindingStatus.class));
        }
    }

    public void add(MembershipYear year) {
        count(atStart, year.atStart());
        count(atEnd, year.atEnd());
        joined += year.joined() ? 1 : 0;
        left += year.left() ? 1 : 0;
        removed += year.removed() ? 1 : 0;
    }

    /**
     * Adds one that was a member on the last day.
     *
     * @param standing by the version that binds it
     * @param inForce  by the version in force
     * @param leaves   whether it would leave the Race if the partner left
     */
    public void add(NamedMember member, Verdict standing, Verdict inForce, boolean leaves) {
        count(verdicts, standing.status());
        inForce.all().forEach(finding -> {
            Map<FindingStatus, Long> counted = findings.get(finding.criterion().id());
            if (counted != null) {
                count(counted, finding.status());
            }
        });
        standing.findings().stream()
                .filter(finding -> finding.status() == FindingStatus.OVERDUE)
                .forEach(finding -> addOverdue(member, finding, standing.asOf()));
        if (leaves) {
            leavingTotal++;
            if (leaving.size() < NAMED) {
                leaving.add(member);
            }
        }
    }

    private void addOverdue(NamedMember member, Finding finding, LocalDate asOf) {
        LocalDate due = finding.subject().deadline().due();
        overdueTotal++;
        overdue.add(new OverdueItem(member, finding.criterion(), due, asOf.toEpochDay() - due.toEpochDay()));
        if (overdue.size() > NAMED) {
            overdue.remove();
        }
    }

    /** What was added up. */
    public ReviewPack pack(
            Partner partner, int year, LocalDate asOf, String criteriaVersion, List<VerdictChange> changes) {
        return new ReviewPack(
                partner, year, asOf, criteriaVersion,
                new ReviewPack.Members(atStart, atEnd, joined, left, removed),
                verdicts,
                criteria.values().stream()
                        .map(criterion -> new CriterionTally(criterion, findings.get(criterion.id())))
                        .toList(),
                overdue.stream().sorted(OverdueItem.LONGEST_FIRST).toList(),
                overdueTotal, changes, leaving, leavingTotal);
    }

    private static <K> void count(Map<K, Long> counts, K key) {
        if (key != null) {
            counts.merge(key, 1L, Long::sum);
        }
    }
}
