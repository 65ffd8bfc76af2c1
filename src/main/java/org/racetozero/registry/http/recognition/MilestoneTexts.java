package org.racetozero.registry.http.recognition;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.racetozero.registry.application.RecognitionService;
import org.racetozero.registry.domain.recognition.Badge;
import org.racetozero.registry.domain.recognition.MilestoneKind;
import org.racetozero.registry.domain.recognition.ReachedMilestone;
import org.racetozero.registry.http.chart.MemberName;
import org.racetozero.registry.http.chart.MilestoneBadge;
import org.racetozero.registry.http.chart.PartnerName;
import org.racetozero.registry.http.text.Messages;

/** What is said of milestones in the reader's language. */
final class MilestoneTexts {

    private final Locale language;

    MilestoneTexts(Locale language) {
        this.language = language;
    }

    /** What milestones are and are not. */
    String notice() {
        return say("notice");
    }

    String label(MilestoneKind kind) {
        return say("milestone." + kind);
    }

    /** That nobody but a third party says so; null where somebody else does. */
    String note(ReachedMilestone milestone) {
        return milestone.isThirdPartys() ? say("thirdParty") : null;
    }

    /** Everything that stands on a badge of these partners. */
    MilestoneBadge.Words badge(RecognitionService.Recognised recognised, List<Badge> badges) {
        String partners = badges.stream()
                .map(badge -> PartnerName.in(language, badge.partner()))
                .collect(Collectors.joining(language.equals(Locale.JAPANESE) ? "、" : ", "));
        return new MilestoneBadge.Words(
                say("badge.title"),
                MemberName.in(language, recognised.member().facts()),
                recognised.milestones().stream().map(this::line).toList(),
                say("badge.nothing"),
                say("badge.through", partners),
                say("badge.recorded", recognised.asOf().toString()));
    }

    private String line(ReachedMilestone milestone) {
        String year = Integer.toString(milestone.reachedOn().getYear());
        String line = milestone.kind() == MilestoneKind.REPORTED
                ? say("badge.reports." + milestone.dateBasis(), milestone.reportedYears().toString(), year)
                : say("badge.milestone." + milestone.dateBasis(), label(milestone.kind()), year);
        return milestone.isThirdPartys() ? say("badge.thirdParty", line) : line;
    }

    private String say(String key, String... arguments) {
        return Messages.text(language, "recognition." + key, List.of(arguments));
    }
}
