package org.racetozero.registry.domain.criteria.publish;

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

/** SC-02: whoever uses carbon credits says which, for which claim and under which conditions. */
public final class CreditDisclosure implements Rule {

    private static final String USE = "/creditPolicy/use";
    private static final String CONDITIONS = "/creditPolicy/conditions";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Pledge> stating = situation.pledges()
                .where(pledge -> pledge.creditPolicy() != null && pledge.creditPolicy().use() != null);
        Optional<Entry<Pledge>> using =
                stating.where(pledge -> pledge.creditPolicy().use() != CreditUse.NONE).latest();
        if (using.isPresent()) {
            return disclosed(using.get());
        }
        return stating.latest()
                .map(entry -> Answer.notApplicable(
                        Reading.because("SC-02.noCredits").observing(CreditUse.NONE).from(entry, USE)))
                .orElseGet(() -> Answer.missing(Reading.because("SC-02.unknown"), situation.pledges().asksFor(USE)));
    }

    private static Answer disclosed(Entry<Pledge> entry) {
        CreditPolicy policy = entry.fact().creditPolicy();
        Reading seen = Reading.because("SC-02.useUnspecified").observing(policy.use()).from(entry, USE, CONDITIONS);
        if (policy.use() == CreditUse.UNSPECIFIED) {
            return Answer.missing(seen, entry.asksFor(USE));
        }
        if (policy.conditions() == null) {
            return Answer.missing(
                    seen.saying("SC-02.conditionsUnknown", Argument.label(policy.use())), entry.asksFor(CONDITIONS));
        }
        return policy.conditions().isEmpty()
                ? Answer.failing(
                        seen.saying("SC-02.noConditions", Argument.label(policy.use())), entry.asksFor(CONDITIONS))
                : Answer.met(seen.saying("SC-02.disclosed", Argument.label(policy.use())));
    }
}
