package org.racetozero.registry.domain.criteria.pledge;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.InventoryLine;
import org.racetozero.registry.domain.target.Coverage;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Scope;
import org.racetozero.registry.domain.target.Target;

/** PL-08: every material asset class of a financial institution has a target, or is declared phased in by a date. */
public final class PortfolioCoverage implements Rule {

    private static final String ASSET_CLASS = "/assetClass";
    private static final Set<Scope> PORTFOLIO = Set.of(Scope.FINANCED, Scope.FACILITATED, Scope.INSURED);

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Target> live = situation.targets().live();
        if (live.isDeclaredNone()) {
            return Answer.failing(Reading.because("PL-08.declaredNone"), Noun.TARGET.asksFor(ASSET_CLASS));
        }
        Facts<Target> portfolio = live.where(target -> target.assetClass() != null || covers(target));
        if (portfolio.isEmpty()) {
            return live.anyMatch(PortfolioCoverage::excludesPortfolio)
                    ? Answer.failing(
                            Reading.because("PL-08.excluded").observing(CoverageLevel.NONE),
                            Noun.TARGET.asksFor(ASSET_CLASS))
                    : Answer.missing(Reading.because("PL-08.unknown"), Noun.TARGET.asksFor(ASSET_CLASS));
        }
        return judge(situation, portfolio);
    }

    private static Answer judge(Situation situation, Facts<Target> portfolio) {
        Facts<Target> set = portfolio.where(target -> !isPhasedIn(target));
        Set<String> classes = assetClasses(portfolio);
        if (set.isEmpty()) {
            return Answer.needsJudgement(reading("PL-08.phasedIn", portfolio, classes));
        }
        Set<String> material = situation.inventory()
                .map(entry -> assetClasses(entry.fact()))
                .orElse(Set.of());
        Set<String> without = new TreeSet<>(material);
        without.removeAll(assetClasses(set));
        boolean isWhole = material.isEmpty() ? set.anyMatch(PortfolioCoverage::coversEverything) : without.isEmpty();
        if (isWhole) {
            return Answer.met(reading("PL-08.covered", portfolio, classes));
        }
        return material.isEmpty()
                ? Answer.needsJudgement(reading("PL-08.materialityUnknown", portfolio, classes))
                : Answer.needsJudgement(reading("PL-08.withoutTarget", portfolio, without));
    }

    private static Reading reading(String key, Facts<Target> targets, Set<String> classes) {
        Reading reading = Reading.because(key, Argument.text(String.join(", ", classes)))
                .observing(classes.isEmpty() ? null : String.join(", ", classes));
        for (Entry<Target> entry : targets.entries()) {
            reading = reading.from(entry, ASSET_CLASS);
        }
        return reading;
    }

    /** A class that is only announced: a date, but neither a cut nor an amount. */
    private static boolean isPhasedIn(Target target) {
        return target.phasedInBy() != null && target.reductionPercent() == null && target.targetTonnesCo2e() == null;
    }

    private static boolean covers(Target target) {
        return PORTFOLIO.stream().anyMatch(target::covers);
    }

    private static boolean coversEverything(Target target) {
        return portfolioCoverage(target).anyMatch(coverage -> coverage.scope() == Scope.FINANCED
                && coverage.coverage() == CoverageLevel.FULL
                && coverage.percent() == null);
    }

    private static boolean excludesPortfolio(Target target) {
        return portfolioCoverage(target).anyMatch(coverage -> coverage.coverage() == CoverageLevel.NONE);
    }

    private static Stream<Coverage> portfolioCoverage(Target target) {
        List<Coverage> coverage = target.coverage() == null ? List.of() : target.coverage();
        return coverage.stream().filter(entry -> entry.scope() != null && PORTFOLIO.contains(entry.scope()));
    }

    private static Set<String> assetClasses(Facts<Target> targets) {
        return normalised(targets.stream().map(entry -> entry.fact().assetClass()));
    }

    private static Set<String> assetClasses(Inventory inventory) {
        List<InventoryLine> lines = inventory.lines() == null ? List.of() : inventory.lines();
        return normalised(lines.stream()
                .map(InventoryLine::financed)
                .filter(Objects::nonNull)
                .map(financed -> financed.assetClass()));
    }

    private static Set<String> normalised(Stream<String> classes) {
        return classes.filter(Objects::nonNull)
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
