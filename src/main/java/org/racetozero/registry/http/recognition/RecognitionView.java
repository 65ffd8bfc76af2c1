package org.racetozero.registry.http.recognition;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.racetozero.registry.application.RecognitionService;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.provenance.Origin;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.recognition.Badge;
import org.racetozero.registry.domain.recognition.BadgeStatus;
import org.racetozero.registry.domain.recognition.DateBasis;
import org.racetozero.registry.domain.recognition.MilestoneEvidence;
import org.racetozero.registry.domain.recognition.MilestoneKind;
import org.racetozero.registry.domain.recognition.ReachedMilestone;
import org.racetozero.registry.http.chart.PartnerName;

/** What a member has reached, and the badges it may show. */
public record RecognitionView(
        UUID member,
        LocalDate asOf,
        Instant knownAt,
        String notice,
        List<MilestoneView> milestones,
        List<BadgeView> badges) {

    /** A milestone, since when, and who says so. */
    public record MilestoneView(
            MilestoneKind milestone,
            String label,
            LocalDate reachedOn,
            DateBasis dateBasis,
            Integer reportedYears,
            Origin statedBy,
            URI source,
            LocalDate statedOn,
            String note,
            List<EvidenceView> evidence) {

        static MilestoneView of(ReachedMilestone milestone, UUID member, MilestoneTexts texts) {
            Provenance provenance = milestone.provenance();
            return new MilestoneView(
                    milestone.kind(),
                    texts.label(milestone.kind()),
                    milestone.reachedOn(),
                    milestone.dateBasis(),
                    milestone.reportedYears(),
                    provenance == null ? null : provenance.origin(),
                    provenance == null ? null : provenance.sourceUrl(),
                    provenance == null ? null : provenance.statedOn(),
                    texts.note(milestone),
                    milestone.evidence().stream().map(each -> EvidenceView.of(each, member)).toList());
        }
    }

    /** The fact that shows it. */
    public record EvidenceView(String pointer, String href) {

        static EvidenceView of(MilestoneEvidence evidence, UUID member) {
            String noun = "/v1/members/" + member + "/" + evidence.noun().segment();
            return new EvidenceView(
                    evidence.pointer(), evidence.noun() == PartKind.PLAN ? noun : noun + "/" + evidence.key());
        }
    }

    /** A partner's badge; a withdrawn one leads nowhere. */
    public record BadgeView(String partner, String partnerName, BadgeStatus status, String href) {

        static BadgeView of(Badge badge, UUID member, Locale language) {
            String code = badge.partner().code();
            return new BadgeView(
                    code,
                    PartnerName.in(language, badge.partner()),
                    badge.status(),
                    badge.status() == BadgeStatus.GRANTED
                            ? "/v1/members/" + member + "/badge?partner=" + code
                            : null);
        }
    }

    static RecognitionView of(RecognitionService.Recognised recognised, Locale language) {
        UUID member = recognised.member().id();
        MilestoneTexts texts = new MilestoneTexts(language);
        return new RecognitionView(
                member,
                recognised.asOf(),
                recognised.knownAt(),
                texts.notice(),
                recognised.milestones().stream().map(each -> MilestoneView.of(each, member, texts)).toList(),
                recognised.badges().stream().map(each -> BadgeView.of(each, member, language)).toList());
    }
}
