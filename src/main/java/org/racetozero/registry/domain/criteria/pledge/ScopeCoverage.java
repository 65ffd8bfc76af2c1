package org.racetozero.registry.domain.criteria.pledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.target.Coverage;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Scope;
import org.racetozero.registry.domain.target.Target;

/**
 * What the targets of one horizon say about one scope, all of them taken together.
 *
 * @param horizon the horizon the targets stand for
 * @param targets the live ones
 */
record ScopeCoverage(Horizon horizon, Facts<Target> targets, Scope scope) {

    private static final String COVERAGE = "/coverage";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Whether at least that share of the scope is covered. */
    Answer atLeast(BigDecimal minimum) {
        Optional<BigDecimal> share =
                entries().map(ScopeCoverage::share).filter(Objects::nonNull).max(BigDecimal::compareTo);
        if (share.filter(known -> known.compareTo(minimum) >= 0).isPresent()) {
            return Answer.met(reading("PL-07.covered"));
        }
        if (entries().anyMatch(ScopeCoverage::isPartOfUnknownSize)) {
            return Answer.needsJudgement(reading("PL-07.partial").observing(CoverageLevel.PARTIAL));
        }
        if (share.isPresent()) {
            return Answer.fallsShort(
                    reading("PL-07.belowThreshold", Argument.number(share.get()), Argument.number(minimum))
                            .observing(share.get()),
                    targets.asksFor(COVERAGE));
        }
        return uncovered();
    }

    /** Whether any of the scope is covered, however little. */
    Answer atAll() {
        return targets.anyMatch(target -> target.covers(scope)) ? Answer.met(reading("PL-07.covered")) : uncovered();
    }

    private Answer uncovered() {
        if (targets.isEmpty()) {
            return Answer.missing(reading("PL-07.noTarget"), Noun.TARGET.asksFor(COVERAGE));
        }
        return targets.stream().allMatch(entry -> isExcludedBy(entry.fact()))
                ? Answer.failing(
                        reading("PL-07.notCovered").observing(CoverageLevel.NONE), targets.asksFor(COVERAGE))
                : Answer.missing(reading("PL-07.unknown"), targets.asksFor(COVERAGE));
    }

    private Stream<Coverage> entries() {
        return targets.stream()
                .map(entry -> entry.fact().coverage())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(coverage -> coverage.scope() == scope);
    }

    /** The covered share in percent; null when not stated. */
    private static BigDecimal share(Coverage coverage) {
        if (coverage.category() != null || coverage.coverage() == null) {
            return null;
        }
        return switch (coverage.coverage()) {
            case FULL -> coverage.percent() == null ? ALL : coverage.percent();
            case PARTIAL -> coverage.percent();
            case NONE, NOT_SPECIFIED -> null;
        };
    }

    /** A part without a percentage, or some categories of the scope, of whose weight nothing is said. */
    private static boolean isPartOfUnknownSize(Coverage coverage) {
        boolean isCovered =
                coverage.coverage() == CoverageLevel.FULL || coverage.coverage() == CoverageLevel.PARTIAL;
        return isCovered && share(coverage) == null;
    }

    /** Only a stated none excludes a scope: one that a list does not mention is unknown; an empty list excludes all. */
    private boolean isExcludedBy(Target target) {
        if (target.coverage() == null) {
            return false;
        }
        return target.coverage().isEmpty()
                || target.coverage().stream().anyMatch(coverage -> coverage.scope() == scope
                        && coverage.category() == null
                        && coverage.coverage() == CoverageLevel.NONE);
    }

    private Reading reading(String key, Argument... values) {
        Argument[] arguments = Stream.concat(
                        Stream.of(Argument.label(scope), Argument.label(horizon)), Stream.of(values))
                .toArray(Argument[]::new);
        Reading reading = Reading.because(key, arguments);
        for (Entry<Target> entry : targets.entries()) {
            reading = reading.from(entry, COVERAGE);
        }
        return reading;
    }
}
