package org.racetozero.registry.domain.criteria.pledge;

import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.pledge.CreditPolicy;
import org.racetozero.registry.domain.pledge.CreditUse;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.target.Target;

/** SC-01: no carbon credit is counted towards a reduction target. */
public final class NoCountedCredits implements Rule {

    private static final String USE = "/creditPolicy/use";
    private static final String COUNT = "/creditsCount";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Pledge> pledges = situation.pledges();
        Facts<Target> targets = situation.targets().live();
        Optional<Entry<Pledge>> counting =
                pledges.where(pledge -> use(pledge) == CreditUse.COUNTED_TO_TARGET).latest();
        if (counting.isPresent()) {
            return Answer.failing(
                    Reading.because("SC-01.counted").observing(CreditUse.COUNTED_TO_TARGET).from(counting.get(), USE),
                    counting.get().asksFor(USE));
        }
        Optional<Entry<Target>> reduced = targets.where(target -> Boolean.TRUE.equals(target.creditsCount())).latest();
        if (reduced.isPresent()) {
            return Answer.failing(
                    Reading.because("SC-01.counted").observing("true").from(reduced.get(), COUNT),
                    reduced.get().asksFor(COUNT));
        }
        return notCounted(pledges, targets);
    }

    private static Answer notCounted(Facts<Pledge> pledges, Facts<Target> targets) {
        Optional<Entry<Pledge>> ruledOut =
                pledges.where(pledge -> use(pledge) != null && use(pledge) != CreditUse.UNSPECIFIED).latest();
        if (ruledOut.isPresent()) {
            return Answer.met(Reading.because("SC-01.ruledOut", Argument.label(use(ruledOut.get().fact())))
                    .observing(use(ruledOut.get().fact()))
                    .from(ruledOut.get(), USE));
        }
        boolean doAllSayNo = !targets.isEmpty() && !targets.anyMatch(target -> target.creditsCount() == null);
        if (doAllSayNo) {
            return Answer.met(targets.stream()
                    .reduce(
                            Reading.because("SC-01.noneCounted").observing("false"),
                            (reading, entry) -> reading.from(entry, COUNT),
                            (reading, ignored) -> reading));
        }
        return Answer.missing(
                Reading.because("SC-01.unknown").observing(pledges.firstStated(NoCountedCredits::use).orElse(null)),
                pledges.asksFor(USE));
    }

    private static CreditUse use(Pledge pledge) {
        return Policies.credit(CreditPolicy::use).apply(pledge);
    }
}
