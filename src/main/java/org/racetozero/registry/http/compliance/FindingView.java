package org.racetozero.registry.http.compliance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.racetozero.registry.domain.criteria.Deadline;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.criteria.Judged;
import org.racetozero.registry.domain.criteria.definition.Basis;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.criteria.definition.Tier;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Evidence;
import org.racetozero.registry.domain.criteria.rule.SettledBy;
import org.racetozero.registry.domain.judgement.Judgement;
import org.racetozero.registry.domain.judgement.JudgementEvidence;
import org.racetozero.registry.domain.judgement.JudgementOutcome;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.http.text.CriteriaTexts;

/** How one criterion came out, why, and what would settle it. */
public record FindingView(
        String criterion,
        Pillar pillar,
        Tier tier,
        FindingStatus status,
        FindingStatus provisional,
        String observed,
        String expected,
        String message,
        String remedy,
        List<EvidenceView> evidence,
        LocalDate due,
        LocalDate extendedFrom,
        Long daysLeft,
        Basis basis,
        SettledBy settledBy,
        DecisionView judgement,
        UnjudgedView unjudged,
        List<DecisionView> overruled) {

    private static final int MOST_OVERRULED = 20;

    /** A fact a finding rests on. */
    public record EvidenceView(String pointer, String href, LocalDate recordedOn) {
    }

    /** What the evaluator alone would say. */
    public record UnjudgedView(FindingStatus status, FindingStatus provisional, String message) {
    }

    /**
     * A reviewer's decision that a finding takes into account.
     *
     * @param id null where nothing is stored
     */
    public record DecisionView(
            String id,
            String href,
            JudgementOutcome outcome,
            String criteriaVersion,
            String partner,
            Text reason,
            List<JudgementEvidence> evidence,
            String reviewer,
            LocalDate decidedOn,
            LocalDate expiresOn) {
    }

    /**
     * The finding in the reader's language.
     *
     * @param member what stands in addresses for the member: its id, or a name in braces where nothing is stored
     */
    public static FindingView of(Finding finding, Locale language, String member) {
        Finding.Unsettled unsettled = finding instanceof Finding.Unsettled open ? open : null;
        SettledBy settledBy = unsettled == null ? null : unsettled.settledBy();
        Deadline deadline = finding.subject().deadline();
        Judged judged = finding.judged();
        return new FindingView(
                finding.criterion().id(),
                finding.criterion().pillar(),
                finding.criterion().tier(),
                finding.status(),
                provisional(finding),
                finding.reading().observed(),
                CriteriaTexts.of(language, finding.subject().expected()),
                message(finding, language),
                unsettled == null ? null : CriteriaTexts.of(language, unsettled.remedy()),
                finding.reading().evidence().stream().map(each -> evidence(each, member)).toList(),
                deadline == null ? null : deadline.due(),
                deadline == null || !deadline.isExtended() ? null : deadline.unextended(),
                finding.subject().daysLeft(),
                finding.criterion().basis(),
                settledBy == null
                        ? null
                        : new SettledBy(settledBy.method(), at(settledBy.path(), member), settledBy.pointer()),
                judged == null ? null : decision(judged.decision(), member),
                judged == null
                        ? null
                        : new UnjudgedView(
                                judged.unjudged().status(),
                                provisional(judged.unjudged()),
                                message(judged.unjudged(), language)),
                judged == null || judged.overruled().isEmpty()
                        ? null
                        : judged.overruled().stream()
                                .limit(MOST_OVERRULED)
                                .map(each -> decision(each, member))
                                .toList());
    }

    private static FindingStatus provisional(Finding finding) {
        return finding instanceof Finding.Pending pending ? pending.provisional() : null;
    }

    /** What came out and why, and what is to be said of its date and of who decided. */
    private static String message(Finding finding, Locale language) {
        return Stream.of(finding.reading().reason(), finding.note(), finding.extension())
                .filter(Objects::nonNull)
                .map(each -> CriteriaTexts.of(language, each))
                .collect(Collectors.joining(language.equals(Locale.JAPANESE) ? "" : " "));
    }

    private static DecisionView decision(Entry<Judgement> entry, String member) {
        Judgement judgement = entry.fact();
        return new DecisionView(
                entry.key(),
                entry.key() == null || member.startsWith("{")
                        ? null
                        : "/v1/members/" + member + "/judgements/" + entry.key(),
                judgement.outcome(),
                judgement.criteriaVersion(),
                judgement.partner(),
                judgement.reason(),
                judgement.evidence(),
                judgement.reviewer(),
                judgement.decidedOn(),
                judgement.expiresOn());
    }

    private static EvidenceView evidence(Evidence evidence, String member) {
        return new EvidenceView(
                evidence.pointer(),
                evidence.href() == null || member.startsWith("{") ? null : at(evidence.href(), member),
                evidence.recordedAt() == null
                        ? null
                        : LocalDate.ofInstant(evidence.recordedAt(), ZoneOffset.UTC));
    }

    private static String at(String path, String member) {
        return path.replace("{member}", member);
    }
}
