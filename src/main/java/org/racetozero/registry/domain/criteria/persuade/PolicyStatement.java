package org.racetozero.registry.domain.criteria.persuade;

import java.util.Optional;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;

/** PE-01: a statement aligns policy and engagement with halving emissions by 2030 and net zero by 2050. */
public final class PolicyStatement implements Rule {

    private static final String URL = "/statementUrl";
    private static final String STATEMENT = "/statement";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Optional<Entry<Advocacy>> advocacy = situation.advocacy().latest();
        boolean isDeclaredNone = situation.advocacy().isDeclaredNone()
                || advocacy.filter(entry -> Boolean.TRUE.equals(entry.fact().declaredNone())).isPresent();
        if (isDeclaredNone) {
            return Answer.failing(Reading.because("PE-01.declaredNone"), Noun.ADVOCACY.asksFor(URL));
        }
        Optional<Entry<Advocacy>> stated = advocacy.filter(
                entry -> entry.fact().statementUrl() != null || entry.fact().statement() != null);
        return stated.map(entry -> Answer.met(Reading.because("PE-01.stated")
                        .observing(entry.fact().statementUrl() == null ? null : entry.fact().statementUrl().toString())
                        .from(entry, URL, STATEMENT)))
                .orElseGet(() -> Answer.absent(
                        Reading.because("PE-01.none"), situation.advocacy().asksForLatest(URL)));
    }
}
