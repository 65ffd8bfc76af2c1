package org.racetozero.registry.domain.criteria.pledge;

import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.pledge.SignatoryRole;

/** PL-01: the head of the organisation or of its governing body signed, or a delegate under a recorded resolution. */
public final class SignedByHead implements Rule {

    private static final String ROLE = "/signatoryRole";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Pledge> pledges = situation.pledges();
        if (pledges.isDeclaredNone()) {
            return Answer.failing(Reading.because("PL-01.declaredNone"), Noun.PLEDGE.asksFor(ROLE));
        }
        if (pledges.isEmpty()) {
            return Answer.absent(Reading.because("PL-01.noPledge"), Noun.PLEDGE.asksFor(ROLE));
        }
        return Answer.any(pledges.stream().map(SignedByHead::answer).toList());
    }

    private static Answer answer(Entry<Pledge> entry) {
        Pledge pledge = entry.fact();
        SignatoryRole role = pledge.signatoryRole();
        if (role == null) {
            return Answer.missing(Reading.because("PL-01.roleUnknown").from(entry, ROLE), entry.asksFor(ROLE));
        }
        boolean isDelegate = role == SignatoryRole.DELEGATE;
        if (!role.isHeadOfOrganisation() && !isDelegate) {
            return Answer.needsJudgement(
                    Reading.because("PL-01.otherRole").observing(role).from(entry, ROLE));
        }
        if (isDelegate && pledge.resolutionUrl() == null) {
            return Answer.missing(
                    Reading.because("PL-01.noResolution").observing(role).from(entry, ROLE),
                    entry.asksFor("/resolutionUrl"));
        }
        if (pledge.signedOn() == null) {
            return Answer.missing(
                    Reading.because("PL-01.dayUnknown", Argument.label(role)).observing(role).from(entry, ROLE),
                    entry.asksFor("/signedOn"));
        }
        return Answer.met(Reading.because("PL-01.signed", Argument.label(role), Argument.day(pledge.signedOn()))
                .observing(role)
                .from(entry, ROLE, "/signedOn"));
    }
}
