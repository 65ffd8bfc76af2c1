package org.racetozero.registry.domain.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.racetozero.registry.domain.criteria.definition.Pillar;

/**
 * How a member stands against one version of the criteria on one day, and why.
 *
 * @param partner            code of the partner whose view it is; null for the campaign's
 * @param status             from the starting-line findings only
 * @param unjudgedStatus     the status had nobody judged
 * @param findings           of the starting-line criteria
 * @param leadershipFindings of the leadership practices, which never change the status
 * @param advisoryFindings   of rules read into the criteria, which never change the status
 * @param boundSince         since when the member has been bound without a break; null when unknown
 * @param nextDue            the next day on which a starting-line criterion falls due; null for none
 * @param nextChangeOn       the first day on which time alone may change a finding; null for never
 * @param assessable         false when this is no finding of the campaign, because only a third party states the facts
 * @param inputHash          digest of everything the verdict was computed from
 */
public record Verdict(
        String criteriaVersion,
        String partner,
        LocalDate asOf,
        ComplianceStatus status,
        ComplianceStatus unjudgedStatus,
        List<PillarVerdict> pillars,
        List<Finding> findings,
        List<Finding> leadershipFindings,
        List<Finding> advisoryFindings,
        LocalDate boundSince,
        LocalDate nextDue,
        LocalDate nextChangeOn,
        boolean assessable,
        String inputHash) {

    public Verdict {
        pillars = List.copyOf(pillars);
        findings = List.copyOf(findings);
        leadershipFindings = List.copyOf(leadershipFindings);
        advisoryFindings = List.copyOf(advisoryFindings);
    }

    public Stream<Finding> all() {
        return Stream.of(findings, leadershipFindings, advisoryFindings).flatMap(List::stream);
    }

    public Leadership leadership() {
        long met = leadershipFindings.stream().filter(finding -> finding.status() == FindingStatus.MET).count();
        long open = leadershipFindings.stream()
                .filter(finding -> finding.status() != FindingStatus.NOT_APPLICABLE)
                .count();
        return new Leadership(Math.toIntExact(met), Math.toIntExact(open));
    }

    static List<PillarVerdict> pillarsOf(List<Finding> startingLine) {
        return Stream.of(Pillar.values())
                .map(pillar -> pillarVerdict(pillar, startingLine))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A version that asks nothing within a pillar says nothing about it. */
    private static PillarVerdict pillarVerdict(Pillar pillar, List<Finding> startingLine) {
        List<Finding> within =
                startingLine.stream().filter(finding -> finding.criterion().pillar() == pillar).toList();
        return within.isEmpty() ? null : new PillarVerdict(pillar, ComplianceStatus.of(within));
    }
}
