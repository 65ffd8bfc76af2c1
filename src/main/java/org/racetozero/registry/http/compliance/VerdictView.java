package org.racetozero.registry.http.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.PillarVerdict;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.http.text.Messages;

/**
 * Whether a member meets the criteria on a day, with every finding.
 *
 * @param unjudgedStatus what the status would be had nobody judged; null when it would be the same
 */
public record VerdictView(
        UUID memberId,
        String criteriaVersion,
        @JsonInclude(JsonInclude.Include.ALWAYS) String partner,
        LocalDate asOf,
        Instant knownAt,
        ComplianceStatus status,
        ComplianceStatus unjudgedStatus,
        boolean assessable,
        String notice,
        Provenance provenance,
        List<PillarVerdict> pillars,
        List<FindingView> findings,
        LeadershipView leadership,
        List<FindingView> advisory,
        LocalDate nextDue,
        String inputHash) {

    /** Leadership practices, counted and listed apart. */
    public record LeadershipView(int met, int of, List<FindingView> findings) {
    }

    /**
     * The verdict in the reader's language.
     *
     * @param memberId null for facts that are not stored
     */
    static VerdictView of(Verdict verdict, Locale language, UUID memberId, Member member, Instant knownAt) {
        String inAddresses = memberId == null ? "{member}" : memberId.toString();
        Provenance provenance = verdict.assessable() ? null : member.provenance();
        return new VerdictView(
                memberId,
                verdict.criteriaVersion(),
                verdict.partner(),
                verdict.asOf(),
                knownAt,
                verdict.status(),
                verdict.unjudgedStatus() == verdict.status() ? null : verdict.unjudgedStatus(),
                verdict.assessable(),
                verdict.assessable() ? null : Messages.text(language, "verdict.notAFinding"),
                provenance,
                verdict.pillars(),
                views(verdict.findings(), language, inAddresses),
                new LeadershipView(
                        verdict.leadership().met(),
                        verdict.leadership().of(),
                        views(verdict.leadershipFindings(), language, inAddresses)),
                views(verdict.advisoryFindings(), language, inAddresses),
                verdict.nextDue(),
                verdict.inputHash());
    }

    private static List<FindingView> views(List<Finding> findings, Locale language, String member) {
        return findings.stream().map(finding -> FindingView.of(finding, language, member)).toList();
    }
}
