package org.racetozero.registry.domain.criteria.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.SettledBy;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetStatus;

/** PL-02: net zero is pledged, or targeted for the long term, in a period that starts by the end of mid-century. */
public final class NetZeroByMidCentury implements Rule {

    private static final String PLEDGED = "/netZeroYear";
    private static final String TARGETED = "/targetYear";

    @Override
    public List<Threshold> thresholds() {
        return List.of(Threshold.LATEST_NET_ZERO_YEAR);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Entry<Pledge> pledge = situation.pledges().firstStating(Pledge::netZeroYear).orElse(null);
        Facts<Target> dated = situation.targets().netZero().where(target -> target.targetYear() != null);
        if (pledge == null && dated.isEmpty()) {
            return withoutYear(situation);
        }
        Entry<Target> target = dated.stream()
                .filter(entry -> pledge != null && agree(pledge.fact().netZeroYear(), entry.fact().targetYear()))
                .findFirst()
                .or(() -> dated.stream().findFirst())
                .orElse(null);
        return answer(
                new Statement(pledge, target), LocalDate.of(thresholds.whole(Threshold.LATEST_NET_ZERO_YEAR), 12, 31));
    }

    private static Answer answer(Statement stated, LocalDate latest) {
        Argument year = Argument.number(stated.year().year());
        if (stated.years().allMatch(each -> each.firstDay().isAfter(latest))) {
            return Answer.fallsShort(stated.reading("PL-02.tooLate", year), stated.asksForYear());
        }
        if (!stated.isConsistent()) {
            return Answer.needsJudgement(
                    stated.reading("PL-02.differ", year, Argument.number(stated.target().fact().targetYear().year())));
        }
        if (stated.isAchieved()) {
            return Answer.needsJudgement(stated.reading("PL-02.achieved"));
        }
        if (stated.isProposed()) {
            return Answer.needsJudgement(stated.reading("PL-02.proposed", year), stated.target().asksFor("/status"));
        }
        return Answer.met(stated.reading("PL-02.pledged", year));
    }

    private static Answer withoutYear(Situation situation) {
        Optional<Entry<Target>> undated = situation.targets().netZero().stream().findFirst();
        if (undated.isPresent()) {
            return Answer.missing(
                    Reading.because("PL-02.yearUnknown").from(undated.get(), TARGETED),
                    undated.get().asksFor(TARGETED));
        }
        Optional<Entry<Pledge>> pledge = situation.pledge();
        if (pledge.isPresent()) {
            return Answer.missing(
                    Reading.because("PL-02.yearUnknown").from(pledge.get(), PLEDGED), pledge.get().asksFor(PLEDGED));
        }
        Optional<Entry<Target>> other = situation.targets().longTermBelowNetZero().latest();
        if (other.isPresent()) {
            return Answer.needsJudgement(Reading.because("PL-02.notNetZero")
                    .observing(other.get().fact().kind())
                    .from(other.get(), "/kind"));
        }
        boolean areNone = situation.pledges().isDeclaredNone() && situation.targets().all().isDeclaredNone();
        return areNone
                ? Answer.failing(Reading.because("PL-02.declaredNone"), Noun.PLEDGE.asksFor(PLEDGED))
                : Answer.absent(Reading.because("PL-02.nothingPledged"), Noun.PLEDGE.asksFor(PLEDGED));
    }

    /** A fiscal year and the calendar year of one label are one statement, and so are two labels of one period. */
    private static boolean agree(LabelledYear one, LabelledYear other) {
        return one.year() == other.year() || one.firstDay().equals(other.firstDay());
    }

    /**
     * The net-zero year a member states, in a pledge, in a target or in both.
     *
     * @param pledge null when no pledge states a year
     * @param target null when no target states one; the one that agrees with the pledge where one does
     */
    private record Statement(Entry<Pledge> pledge, Entry<Target> target) {

        Stream<LabelledYear> years() {
            return Stream.concat(
                    Stream.ofNullable(pledge).map(entry -> entry.fact().netZeroYear()),
                    Stream.ofNullable(target).map(entry -> entry.fact().targetYear()));
        }

        LabelledYear year() {
            return years().findFirst().orElseThrow();
        }

        boolean isConsistent() {
            return years().allMatch(each -> agree(year(), each));
        }

        boolean isAchieved() {
            boolean isPledgeAchieved = pledge != null && Boolean.TRUE.equals(pledge.fact().achieved());
            return isPledgeAchieved
                    || target != null && target.fact().status() != null && target.fact().status().isAchieved();
        }

        boolean isProposed() {
            return target != null && target.fact().status() == TargetStatus.PROPOSED;
        }

        SettledBy asksForYear() {
            return pledge == null ? target.asksFor(TARGETED) : pledge.asksFor(PLEDGED);
        }

        Reading reading(String key, Argument... arguments) {
            Reading reading = Reading.because(key, arguments).observing(Integer.toString(year().year()));
            Reading withPledge = pledge == null ? reading : reading.from(pledge, PLEDGED);
            return target == null ? withPledge : withPledge.from(target, TARGETED);
        }
    }
}
