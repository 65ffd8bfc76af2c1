package org.racetozero.registry.http.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.criteria.definition.Basis;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.criteria.definition.Tier;
import org.racetozero.registry.domain.criteria.rule.Evidence;
import org.racetozero.registry.domain.criteria.rule.SettledBy;
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
        Long daysLeft,
        Basis basis,
        SettledBy settledBy) {

    /** A fact a finding rests on. */
    public record EvidenceView(String pointer, String href, LocalDate recordedOn) {
    }

    /**
     * The finding in the reader's language.
     *
     * @param member what stands in addresses for the member: its id, or a name in braces where nothing is stored
     */
    public static FindingView of(Finding finding, Locale language, String member) {
        String gap = language.equals(Locale.JAPANESE) ? "" : " ";
        String note = finding.note() == null ? "" : gap + CriteriaTexts.of(language, finding.note());
        Finding.Unsettled unsettled = finding instanceof Finding.Unsettled open ? open : null;
        SettledBy settledBy = unsettled == null ? null : unsettled.settledBy();
        return new FindingView(
                finding.criterion().id(),
                finding.criterion().pillar(),
                finding.criterion().tier(),
                finding.status(),
                finding instanceof Finding.Pending pending ? pending.provisional() : null,
                finding.reading().observed(),
                CriteriaTexts.of(language, finding.subject().expected()),
                CriteriaTexts.of(language, finding.reading().reason()) + note,
                unsettled == null ? null : CriteriaTexts.of(language, unsettled.remedy()),
                finding.reading().evidence().stream().map(each -> evidence(each, member)).toList(),
                finding.subject().deadline() == null ? null : finding.subject().deadline().due(),
                finding.subject().daysLeft(),
                finding.criterion().basis(),
                settledBy == null
                        ? null
                        : new SettledBy(settledBy.method(), at(settledBy.path(), member), settledBy.pointer()));
    }

    private static EvidenceView evidence(Evidence evidence, String member) {
        return new EvidenceView(
                evidence.pointer(),
                evidence.href() == null || member.startsWith("{") ? null : at(evidence.href(), member),
                evidence.recordedAt() == null
                        ? null
                        : LocalDate.ofInstant(evidence.recordedAt(), java.time.ZoneOffset.UTC));
    }

    private static String at(String path, String member) {
        return path.replace("{member}", member);
    }
}
