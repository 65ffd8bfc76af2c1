package org.racetozero.registry.domain.criteria;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.leadership.EarlyNetZero;
import org.racetozero.registry.domain.criteria.leadership.EnablingOthers;
import org.racetozero.registry.domain.criteria.leadership.GovernedPlan;
import org.racetozero.registry.domain.criteria.leadership.LobbyingReport;
import org.racetozero.registry.domain.criteria.leadership.PermanentRemovals;
import org.racetozero.registry.domain.criteria.leadership.VerifiedInventory;
import org.racetozero.registry.domain.criteria.leadership.WiderEmissions;
import org.racetozero.registry.domain.criteria.persuade.PolicyStatement;
import org.racetozero.registry.domain.criteria.persuade.ReviewedAssociations;
import org.racetozero.registry.domain.criteria.persuade.YearlyEngagement;
import org.racetozero.registry.domain.criteria.plan.ActionsInEveryHorizon;
import org.racetozero.registry.domain.criteria.plan.CoversOtherPillars;
import org.racetozero.registry.domain.criteria.plan.EquityConsidered;
import org.racetozero.registry.domain.criteria.plan.PublicPlan;
import org.racetozero.registry.domain.criteria.plan.QuantifiedActions;
import org.racetozero.registry.domain.criteria.plan.ReviewedPlan;
import org.racetozero.registry.domain.criteria.pledge.AbsoluteEquivalent;
import org.racetozero.registry.domain.criteria.pledge.AlignmentMethod;
import org.racetozero.registry.domain.criteria.pledge.AllGreenhouseGases;
import org.racetozero.registry.domain.criteria.pledge.AllScopes;
import org.racetozero.registry.domain.criteria.pledge.BaseInventory;
import org.racetozero.registry.domain.criteria.pledge.FossilPhaseOut;
import org.racetozero.registry.domain.criteria.pledge.HaltDeforestation;
import org.racetozero.registry.domain.criteria.pledge.HalvingByMilestone;
import org.racetozero.registry.domain.criteria.pledge.InterimTarget;
import org.racetozero.registry.domain.criteria.pledge.LandEmissions;
import org.racetozero.registry.domain.criteria.pledge.NetZeroByMidCentury;
import org.racetozero.registry.domain.criteria.pledge.NoCountedCredits;
import org.racetozero.registry.domain.criteria.pledge.NoNewFossilAssets;
import org.racetozero.registry.domain.criteria.pledge.PortfolioCoverage;
import org.racetozero.registry.domain.criteria.pledge.ResidualEmissions;
import org.racetozero.registry.domain.criteria.pledge.SignedByHead;
import org.racetozero.registry.domain.criteria.pledge.TargetFromInventory;
import org.racetozero.registry.domain.criteria.pledge.WholeTerritory;
import org.racetozero.registry.domain.criteria.proceed.ActionUnderway;
import org.racetozero.registry.domain.criteria.proceed.HighImpactAction;
import org.racetozero.registry.domain.criteria.proceed.OnTrack;
import org.racetozero.registry.domain.criteria.publish.CreditDisclosure;
import org.racetozero.registry.domain.criteria.publish.FirstReport;
import org.racetozero.registry.domain.criteria.publish.PublicPlatform;
import org.racetozero.registry.domain.criteria.publish.RecentInventory;
import org.racetozero.registry.domain.criteria.publish.ReportedProgress;
import org.racetozero.registry.domain.criteria.publish.YearlyReport;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;

/** Every rule by the name criteria call it by. */
public final class Rules {

    /** The rule of a criterion that only a person can judge, as a partner's own may be. */
    public static final String REVIEWER = "REVIEWER";

    private static final Map<String, Rule> BY_NAME = Map.ofEntries(
            entry("PL-01", new SignedByHead()),
            entry("PL-02", new NetZeroByMidCentury()),
            entry("PL-03", new AllGreenhouseGases()),
            entry("PL-04", new InterimTarget()),
            entry("PL-05", new HalvingByMilestone()),
            entry("PL-06", new AbsoluteEquivalent()),
            entry("PL-07", new AllScopes()),
            entry("PL-08", new PortfolioCoverage()),
            entry("PL-09", new WholeTerritory()),
            entry("PL-10", new LandEmissions()),
            entry("PL-11", new FossilPhaseOut()),
            entry("PL-12", new NoNewFossilAssets()),
            entry("PL-13", new AlignmentMethod()),
            entry("PL-14", new BaseInventory()),
            entry("SC-01", new NoCountedCredits()),
            entry("SC-02", new CreditDisclosure()),
            entry("SC-03", new ResidualEmissions()),
            entry("NA-01", new HaltDeforestation()),
            entry("PN-01", new PublicPlan()),
            entry("PN-02", new ActionsInEveryHorizon()),
            entry("PN-03", new CoversOtherPillars()),
            entry("PN-04", new QuantifiedActions()),
            entry("PN-05", new ReviewedPlan()),
            entry("EQ-01", new EquityConsidered()),
            entry("PR-01", new ActionUnderway()),
            entry("PR-02", HighImpactAction.orInclusive()),
            entry("PR-03", new OnTrack()),
            entry("PB-01", new FirstReport()),
            entry("PB-02", new YearlyReport()),
            entry("PB-03", new ReportedProgress()),
            entry("PB-04", new RecentInventory()),
            entry("PB-05", new PublicPlatform()),
            entry("PE-01", new PolicyStatement()),
            entry("PE-02", new ReviewedAssociations()),
            entry("PE-03", new YearlyEngagement()),
            entry("LD-01", new EarlyNetZero()),
            entry("LD-02", new PermanentRemovals()),
            entry("LD-03", new GovernedPlan()),
            entry("LD-04", new EnablingOthers()),
            entry("LD-05", new VerifiedInventory()),
            entry("LD-06", new LobbyingReport()),
            entry("LD-07", new WiderEmissions()),
            entry("IC-01", new TargetFromInventory()),
            entry("IC-02", HighImpactAction.only()),
            entry(REVIEWER, (situation, thresholds) ->
                    Answer.needsJudgement(Reading.because(REVIEWER + ".decides"))));

    private Rules() {
    }

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Why a criterion cannot be judged by the rule it names; empty when it can. */
    public static Optional<String> misfit(String rule, Thresholds thresholds) {
        if (!BY_NAME.containsKey(rule)) {
            return Optional.of("rule: no rule is called " + rule);
        }
        Set<Threshold> measured = Set.copyOf(named(rule).thresholds());
        return measured.equals(thresholds.names())
                ? Optional.empty()
                : Optional.of("thresholds: the rule " + rule + " measures against " + measured + ", given are "
                        + thresholds.names());
    }

    /** The rule of that name. */
    public static Rule named(String name) {
        Rule rule = BY_NAME.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("No rule is called " + name);
        }
        return rule;
    }
}
