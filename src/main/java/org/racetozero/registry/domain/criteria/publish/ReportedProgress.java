package org.racetozero.registry.domain.criteria.publish;

import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.criteria.rule.Targets;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.report.TargetProgress;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Target;

/** PB-03: the latest public report shows progress on interim and long-term targets, and the actions taken. */
public final class ReportedProgress implements Rule {

    private static final String PROGRESS = "/targetProgress";
    private static final String ACTIONS = "/actionsTaken";

    @Override
    public List<Threshold> thresholds() {
        return List.of(Threshold.INTERIM_YEARS_AHEAD);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Optional<Entry<AnnualReport>> report = situation.publicReport();
        if (report.isEmpty()) {
            return Answer.missing(
                    Reading.because("PB-03.noReport"), Noun.REPORT.asksFor(PublicReports.PUBLISHED_ON));
        }
        Targets targets = situation.targets();
        Facts<Target> interim = targets.interim(thresholds.whole(Threshold.INTERIM_YEARS_AHEAD));
        return Answer.every(List.of(
                onTargets(Horizon.INTERIM, interim, report.get()),
                onTargets(Horizon.LONG_TERM, targets.longTerm(), report.get()),
                onActions(report.get())));
    }

    /** Without a target to name there is nothing to show progress on; its absence is another criterion's matter. */
    private static Answer onTargets(Horizon horizon, Facts<Target> targets, Entry<AnnualReport> report) {
        Reading seen = Reading.because("PB-03.shown").from(report, PROGRESS);
        List<TargetProgress> progress = report.fact().targetProgress();
        if (progress == null) {
            return Answer.missing(seen.saying("PB-03.progressUnknown"), report.asksFor(PROGRESS));
        }
        boolean isShown = targets.isEmpty()
                ? !progress.isEmpty()
                : progress.stream().anyMatch(each -> targets.stream().anyMatch(target -> isAbout(each, target)));
        return isShown
                ? Answer.met(seen)
                : Answer.failing(
                        seen.saying("PB-03.noProgress", Argument.label(horizon)).observing(horizon),
                        report.asksFor(PROGRESS));
    }

    private static Answer onActions(Entry<AnnualReport> report) {
        Reading seen = Reading.because("PB-03.shown").from(report, ACTIONS);
        if (report.fact().actionsTaken() == null) {
            return Answer.missing(seen.saying("PB-03.actionsUnknown"), report.asksFor(ACTIONS));
        }
        return report.fact().actionsTaken().isEmpty()
                ? Answer.failing(seen.saying("PB-03.noActions"), report.asksFor(ACTIONS))
                : Answer.met(seen);
    }

    private static boolean isAbout(TargetProgress progress, Entry<Target> target) {
        return progress.target() != null
                && (progress.target().equals(target.key())
                        || target.fact().id() != null && progress.target().equals(target.fact().id().toString()));
    }
}
