package org.racetozero.registry.domain.criteria.proceed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.action.ActionStatus;
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
import org.racetozero.registry.domain.quantity.Days;

/**
 * PR-02: at least one inclusive or high-impact action is named, and does not stay a plan long after its start date;
 * IC-02 is the same of high-impact actions alone.
 */
public final class HighImpactAction implements Rule {

    private static final String HIGH_IMPACT = "/highImpact";
    private static final String STATUS = "/status";

    private final String criterion;
    private final boolean inclusiveCounts;

    private HighImpactAction(String criterion, boolean inclusiveCounts) {
        this.criterion = criterion;
        this.inclusiveCounts = inclusiveCounts;
    }

    /** PR-02. */
    public static HighImpactAction orInclusive() {
        return new HighImpactAction("PR-02", true);
    }

    /** IC-02. */
    public static HighImpactAction only() {
        return new HighImpactAction("IC-02", false);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(Threshold.STALLED_MONTHS);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Action> actions = situation.actions().where(action -> action.status() != ActionStatus.CANCELLED);
        if (situation.actions().isDeclaredNone()) {
            return Answer.failing(because("declaredNone"), Noun.ACTION.asksFor(HIGH_IMPACT));
        }
        Facts<Action> named = actions.where(this::isNamed);
        if (!named.isEmpty()) {
            int stalledAfter = thresholds.whole(Threshold.STALLED_MONTHS);
            return Answer.any(named.stream().map(entry -> answer(entry, situation, stalledAfter)).toList());
        }
        Optional<Entry<Action>> unknown = actions.where(action -> action.highImpact() == null).latest();
        return unknown.map(entry -> Answer.missing(
                        because("impactUnknown").from(entry, HIGH_IMPACT), entry.asksFor(HIGH_IMPACT)))
                .orElseGet(() -> Answer.absent(because("none"), Noun.ACTION.asksFor(HIGH_IMPACT)));
    }

    private Answer answer(Entry<Action> entry, Situation situation, int stalledAfter) {
        ActionStatus status = ActionProgress.on(situation.day(), entry.fact());
        Reading seen = because("named").observing(status).from(entry, HIGH_IMPACT, STATUS);
        if (status == null) {
            return Answer.missing(seen.saying(criterion + ".statusUnknown"), entry.asksFor(STATUS));
        }
        LocalDate startsOn = entry.fact().startsOn();
        boolean isStalled = !status.isUnderway()
                && startsOn != null
                && situation.day().isAfter(Days.plusMonths(startsOn, stalledAfter));
        return isStalled
                ? Answer.needsJudgement(
                        seen.saying(criterion + ".stalled", Argument.day(startsOn)).from(entry, "/startsOn"),
                        entry.asksFor(STATUS))
                : Answer.met(seen);
    }

    private Reading because(String reason) {
        return Reading.because(criterion + "." + reason);
    }

    private boolean isNamed(Action action) {
        return Boolean.TRUE.equals(action.highImpact())
                || inclusiveCounts && Boolean.TRUE.equals(action.inclusive());
    }
}
