package org.racetozero.registry.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.domain.catalogue.Samples.CATALOGUE;
import static org.racetozero.registry.domain.catalogue.Samples.item;
import static org.racetozero.registry.domain.catalogue.Samples.lines;
import static org.racetozero.registry.domain.catalogue.Samples.recommend;
import static org.racetozero.registry.domain.catalogue.Samples.reference;
import static org.racetozero.registry.domain.catalogue.Samples.stating;
import static org.racetozero.registry.domain.catalogue.Samples.sums;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.accounting.EmissionSums;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.reference.ReportingLevel;

/** Actions in sequence, against the gap, and what of them counts (decisions.md §4). */
class RecommenderTest {

    @Test
    void eachActionOfDemandTakesFromWhatIsLeft() {
        Recommendation both = recommend(
                reference("I.1.1=1000", ReportingLevel.BASIC), null,
                stating("B1.a:0.5 B1.s:0.4 B3.a:0.5 B3.s:0.5", null));

        assertTonnes(item(both, "B1").inSequenceTonnesCo2e(), "200");
        assertTonnes(item(both, "B3").standAloneTonnesCo2e(), "250");
        assertTonnes(item(both, "B3").inSequenceTonnesCo2e(), "200");
        assertTonnes(both.inSequenceTotalTonnesCo2e(), "400");
    }

    /** A switch reckons with the grid of the inventory; the grid of the target year comes once, and for all of it. */
    @Test
    void supplyScalesTheElectricityThatASwitchAdded() {
        Recommendation both = recommend(
                reference("I.1.1=1000 I.1.2=100", ReportingLevel.BASIC), null,
                stating("B5.h:1 B5.a:0.5 B5.eff:1 B5.COP:2 B5.EFfuel:0.2 E2.g:0.25", "0.4"));

        assertTonnes(item(both, "B5").inSequenceTonnesCo2e(), "0");
        assertTonnes(item(both, "E2").standAloneTonnesCo2e(), "75");
        assertTonnes(item(both, "E2").inSequenceTonnesCo2e(), "450");
        assertTonnes(both.inSequenceTotalTonnesCo2e(), "450");
    }

    @Test
    void supplyReachesTheElectricityOnALineThereWasNot() {
        String cars = "T2.b:1 T2.a:0.5 T2.ratio:0.2 E2.g:0.2";
        Recommendation both = recommend(
                reference("I.1.2=100 II.1.1=1000", ReportingLevel.BASIC), null, stating(cars, null));

        assertTonnes(item(both, "T2").inSequenceTonnesCo2e(), "400");
        assertTonnes(item(both, "E2").standAloneTonnesCo2e(), "80");
        assertTonnes(item(both, "E2").inSequenceTonnesCo2e(), "160");
        assertTonnes(both.inSequenceTotalTonnesCo2e(), "560");

        Recommendation onlyAdded = recommend(
                reference("II.1.1=1000", ReportingLevel.BASIC), "500", stating(cars, null));

        assertThat(item(onlyAdded, "E2").standAloneTonnesCo2e()).as("nothing is known of it by itself").isNull();
        assertTonnes(item(onlyAdded, "E2").inSequenceTonnesCo2e(), "80");
        assertTonnes(item(onlyAdded, "E2").shareOfGapPercent(), "16");
        assertThat(item(onlyAdded, "E2").rank()).isEqualTo(2);
        assertThat(item(onlyAdded, "E2").highImpact()).isNull();
        Recommendation nothingAdded = recommend(
                reference("II.1.1=1000", ReportingLevel.BASIC), "500", stating("E2.g:0.2", null));
        assertThat(item(nothingAdded, "E2").inSequenceTonnesCo2e()).isNull();
    }

    @Test
    void generationServesTheHomesThatSwitched() {
        Recommendation both = recommend(
                reference("I.1.1=1000", ReportingLevel.BASIC), null,
                stating("B5.h:1 B5.a:0.5 B5.eff:1 B5.COP:2 B5.EFfuel:0.2 E3.MW:1 E3.CF:0.1", "0.4"));

        assertTonnes(item(both, "E3").inSequenceTonnesCo2e(), "350.4");
    }

    @Test
    void electricityAddedOutsideWhatTheTargetCountsClosesNoGap() {
        ReferenceInventory withoutScope2 = reference(
                sums("II.1.1=1000"), ReportingLevel.BASIC, FactorBasis.LOCATION_BASED, Growth.NONE, 2);

        RecommendedAction grid = item(
                recommend(withoutScope2, null, stating("T2.b:1 T2.a:0.5 T2.ratio:0.2 E2.g:0.2", null)), "E2");

        assertThat(grid.notCounted()).isEqualTo(NotCounted.OUTSIDE_REPORTING_LEVEL);
        assertThat(grid.inSequenceTonnesCo2e()).isNull();
    }

    @Test
    void aCleanTariffIsMeasuredAgainstTheGridAsItWillBe() {
        EmissionSums sums = sums("I.1.2=1000");
        Recommendation both = recommend(
                reference(sums, ReportingLevel.BASIC, FactorBasis.MARKET_BASED, Growth.NONE), null,
                stating("E1.a:1 E1.EFc:0.1 E2.g:0.5", "0.4", FactorBasis.MARKET_BASED));

        assertTonnes(item(both, "E1").standAloneTonnesCo2e(), "750");
        assertTonnes(item(both, "E2").inSequenceTonnesCo2e(), "500");
        assertTonnes(item(both, "E1").inSequenceTonnesCo2e(), "250");
    }

    @Test
    void generationDisplacesTheGridAsItWillBe() {
        Recommendation both = recommend(
                reference("I.1.2=1000", ReportingLevel.BASIC), null,
                stating("E3.MW:1 E3.CF:0.1 E2.g:0.5", "0.5"));

        assertTonnes(item(both, "E3").standAloneTonnesCo2e(), "438");
        assertTonnes(item(both, "E3").inSequenceTonnesCo2e(), "219");
        assertTonnes(both.inSequenceTotalTonnesCo2e(), "719");
    }

    @Test
    void captureTakesWhatPreventionAndDivertingLeave() {
        Recommendation all = recommend(
                reference("III.1.1=1000", ReportingLevel.BASIC), null,
                stating("W3.n0:0.2 W3.n1:0.6 W1.o:0.5 W1.a:0.5 W1.ratio:0 W2.a:0.2", null));

        assertTonnes(item(all, "W2").inSequenceTonnesCo2e(), "200");
        assertTonnes(item(all, "W1").inSequenceTonnesCo2e(), "200");
        assertTonnes(item(all, "W3").standAloneTonnesCo2e(), "500");
        assertTonnes(item(all, "W3").inSequenceTonnesCo2e(), "300");
    }

    @Test
    void contractsDoNotShowInALocationBasedInventory() {
        Recommendation recommendation = recommend(
                reference("I.1.2=1000", ReportingLevel.BASIC), "500",
                stating("E1.a:1 E1.EFc:0 E4.MW:1 E4.CF:0.1", "0.5"));

        for (String action : List.of("E1", "E4")) {
            RecommendedAction item = item(recommendation, action);
            assertThat(item.notCounted()).isEqualTo(NotCounted.LOCATION_BASED_FACTORS);
            assertThat(item.standAloneTonnesCo2e()).isPositive();
            assertThat(item.inSequenceTonnesCo2e()).isNull();
            assertThat(item.shareOfGapPercent()).isNull();
            assertThat(item.rank()).isNull();
        }
        assertThat(recommendation.inSequenceTotalTonnesCo2e()).isNull();
        assertThat(recommendation.closesGap()).isNull();
    }

    @Test
    void linesOutsideTheReportingLevelCloseNoGap() {
        Recommendation recommendation = recommend(
                reference("I.1.1=1000 II.4.1=100 II.4.3=900 IV.2=500", ReportingLevel.BASIC), "1000",
                stating("P1.a:0.5 P1.s:0.5 T11.a:0.1 T11.s:0.5", null));

        assertTonnes(recommendation.referenceTonnesCo2e(), "1100");
        assertTonnes(recommendation.gapTonnesCo2e(), "100");
        RecommendedAction refrigerants = item(recommendation, "P1");
        assertThat(refrigerants.notCounted()).isEqualTo(NotCounted.OUTSIDE_REPORTING_LEVEL);
        assertTonnes(refrigerants.standAloneTonnesCo2e(), "125");
        assertTonnes(refrigerants.outsideTonnesCo2e(), "125");
        assertThat(refrigerants.inSequenceTonnesCo2e()).isNull();
        RecommendedAction aviation = item(recommendation, "T11");
        assertThat(aviation.notCounted()).isNull();
        assertTonnes(aviation.standAloneTonnesCo2e(), "50");
        assertTonnes(aviation.outsideTonnesCo2e(), "45");
        assertTonnes(aviation.inSequenceTonnesCo2e(), "5");
        assertTonnes(recommendation.inSequenceTotalTonnesCo2e(), "5");
    }

    @Test
    void aLevelBeyondBasicCountsMore() {
        String lines = "I.1.1=1000 I.1.2=10 II.4.3=900 IV.2=500 I.4.4=7";

        assertTonnes(reference(lines, ReportingLevel.BASIC).tonnesCo2e(), "1010");
        assertTonnes(reference(lines, ReportingLevel.BASIC_PLUS).tonnesCo2e(), "2410");
        assertTonnes(reference(lines, ReportingLevel.TERRITORIAL).tonnesCo2e(), "1507");
    }

    @Test
    void whatATargetDoesNotCoverClosesNoGap() {
        ReferenceInventory withoutScope2 = reference(
                sums("I.1.1=1000 I.1.2=500"), ReportingLevel.BASIC, FactorBasis.LOCATION_BASED, Growth.NONE, 2);

        Recommendation recommendation = recommend(
                withoutScope2, "500", stating("E2.g:0 B1.a:1 B1.s:0.1", null));

        assertTonnes(recommendation.referenceTonnesCo2e(), "1000");
        assertThat(item(recommendation, "E2").notCounted()).isEqualTo(NotCounted.OUTSIDE_REPORTING_LEVEL);
        assertTonnes(item(recommendation, "B1").inSequenceTonnesCo2e(), "100");
        assertTonnes(item(recommendation, "B1").outsideTonnesCo2e(), "50");
    }

    @Test
    void removalsAreToldApart() {
        Recommendation recommendation = recommend(
                reference("I.1.1=1000", ReportingLevel.BASIC), "990", stating("A1.ha:10 A1.r:5", null));

        RecommendedAction forest = item(recommendation, "A1");
        assertThat(forest.notCounted()).isEqualTo(NotCounted.REMOVAL);
        assertTonnes(forest.standAloneTonnesCo2e(), "50");
        assertThat(forest.inSequenceTonnesCo2e()).isNull();
        assertTonnes(recommendation.removalsTonnesCo2e(), "50");
        assertThat(recommendation.inSequenceTotalTonnesCo2e()).isNull();
        assertThat(recommendation.closesGap()).isNull();
    }

    @Test
    void sinksAreNoEmissions() {
        assertTonnes(reference("V.1=100 V.2=-40", ReportingLevel.BASIC_PLUS).tonnesCo2e(), "100");
    }

    @Test
    void theReferenceGrowsWithPeopleAndDriftsWithPolicy() {
        ReferenceInventory grown = reference(
                sums("I.1.1=1000"), ReportingLevel.BASIC, FactorBasis.LOCATION_BASED,
                new Growth(new BigDecimal("1.2"), new BigDecimal("-0.1")));

        assertTonnes(grown.baseTonnesCo2e(), "1000");
        assertTonnes(grown.tonnesCo2e(), "1080");
    }

    @Test
    void shareAndRankAreOfTheGap() {
        Recommendation recommendation = recommend(
                reference("I.1.1=1000 II.1.1=1000", ReportingLevel.BASIC), "1400",
                stating("B1.a:1 B1.s:0.3 T5.p:1 T5.a:0.15", null));

        assertTonnes(recommendation.gapTonnesCo2e(), "600");
        assertThat(recommendation.items().get(0).action().id()).isEqualTo("B1");
        assertThat(recommendation.items().get(0).rank()).isEqualTo(1);
        assertTonnes(recommendation.items().get(0).shareOfGapPercent(), "50");
        assertThat(recommendation.items().get(1).action().id()).isEqualTo("T5");
        assertThat(recommendation.items().get(1).rank()).isEqualTo(2);
        assertTonnes(recommendation.items().get(1).shareOfGapPercent(), "25");
        assertThat(recommendation.items().get(2).rank()).isNull();
        assertThat(recommendation.closesGap()).isFalse();
    }

    @Test
    void ofTwoThatSaveTheSameTheCheaperThenTheFasterComesFirst() {
        ReferenceInventory reference = reference("I.1.1=1000 I.2.1=1000 I.3.1=1000", ReportingLevel.BASIC);

        Recommendation recommendation = recommend(
                reference, null, stating("B3.a:1 B3.s:0.1 B4.a:1 B4.s:0.1 I1.a:1 I1.s:0.1", null));

        // B4 is cheap and takes two years, I1 is cheap and takes three, B3 is costly.
        assertThat(recommendation.items().subList(0, 3)).extracting(item -> item.action().id())
                .containsExactly("B4", "I1", "B3");
    }

    @Test
    void theSetClosesTheGapWhenItReachesIt() {
        ReferenceInventory reference = reference("I.1.1=1000", ReportingLevel.BASIC);
        Assumptions tenth = stating("B1.a:1 B1.s:0.1", null);

        assertThat(recommend(reference, "900", tenth).closesGap()).isTrue();
        assertThat(recommend(reference, "899.999", tenth).closesGap()).isFalse();
        assertThat(recommend(reference, null, tenth).closesGap()).isNull();
    }

    @Test
    void aGapOfZeroOrLessHasNoShares() {
        ReferenceInventory reference = reference("I.1.1=1000", ReportingLevel.BASIC);
        for (String target : List.of("1000", "1200")) {
            Recommendation recommendation = recommend(reference, target, stating("B1.a:1 B1.s:0.1", null));

            assertThat(recommendation.gapTonnesCo2e().signum()).isNotPositive();
            assertThat(recommendation.closesGap()).isTrue();
            assertThat(item(recommendation, "B1").shareOfGapPercent()).isNull();
            assertThat(item(recommendation, "B1").rank()).isEqualTo(1);
        }
    }

    @Test
    void highImpactIsAFewPercentOfTheInventoryOrATenthOfTheGap() {
        ReferenceInventory reference = reference("I.1.1=1000", ReportingLevel.BASIC);

        assertThat(item(recommend(reference, "0", stating("B1.a:1 B1.s:0.05", null)), "B1").highImpact()).isTrue();
        assertThat(item(recommend(reference, "0", stating("B1.a:1 B1.s:0.049", null)), "B1").highImpact()).isFalse();
        assertThat(item(recommend(reference, "600", stating("B1.a:1 B1.s:0.04", null)), "B1").highImpact()).isTrue();
        assertThat(item(recommend(reference, "600", stating("B1.a:1", null)), "B1").highImpact()).isNull();
    }

    @Test
    void withoutDriversNothingHasTonnes() {
        Recommendation recommendation = recommend(
                reference("I.1.1=1000", ReportingLevel.BASIC), "500",
                new Assumptions(Map.of(), false, null, FactorBasis.LOCATION_BASED, Set.of()));

        assertThat(recommendation.items()).hasSameSizeAs(CATALOGUE.actions()).allSatisfy(item -> {
            assertThat(item.standAloneTonnesCo2e()).isNull();
            assertThat(item.inSequenceTonnesCo2e()).isNull();
            assertThat(item.rank()).isNull();
            assertThat(item.parameters()).isEmpty();
        });
        assertThat(item(recommendation, "B5").missingParameters())
                .containsExactly("h", "a", "eff", "COP", "EFfuel", "gridFactorBase");
        assertThat(recommendation.inSequenceTotalTonnesCo2e()).isNull();
        assertThat(recommendation.closesGap()).isNull();
    }

    @Test
    void theExamplesOfTheCatalogueStandInOnlyWhenAskedFor() {
        Recommendation recommendation = recommend(
                reference("I.1.1=1000 I.1.2=1000", ReportingLevel.BASIC), "500",
                new Assumptions(
                        Map.of("B1", Map.of("a", new BigDecimal("0.5"))), true, null, FactorBasis.LOCATION_BASED,
                        Set.of("B1", "E3")));

        RecommendedAction retrofits = item(recommendation, "B1");
        assertThat(retrofits.parameters()).extracting(UsedParameter::origin)
                .containsExactly(ParameterOrigin.CALLER, ParameterOrigin.ILLUSTRATIVE);
        assertTonnes(retrofits.inSequenceTonnesCo2e(), "200");
        assertThat(item(recommendation, "E3").missingParameters()).as("no example says how many").containsExactly("MW");
    }

    @Test
    void whatTheInventoryDoesNotTellIsMissing() {
        Recommendation recommendation = recommend(
                reference("I.1.1=1000", ReportingLevel.BASIC), null,
                stating("B1.a:1 B1.s:0.1 T5.p:1 T5.a:1", null, FactorBasis.LOCATION_BASED, "B1", "T5"));

        assertThat(item(recommendation, "B1").missingLines()).containsExactly("I.1.2");
        assertTonnes(item(recommendation, "B1").inSequenceTonnesCo2e(), "100");
        assertThat(item(recommendation, "T5").missingLines()).containsExactly("II.1.1");
        assertThat(item(recommendation, "T5").standAloneTonnesCo2e()).isNull();
    }

    @Test
    void withoutAnInventoryThereIsTheCatalogue() {
        Recommendation recommendation = recommend(null, "500", stating("B1.a:1 B1.s:0.1 A1.ha:1 A1.r:2", null));

        assertThat(recommendation.items()).hasSameSizeAs(CATALOGUE.actions());
        assertThat(recommendation.referenceTonnesCo2e()).isNull();
        assertThat(recommendation.gapTonnesCo2e()).isNull();
        assertThat(item(recommendation, "B1").standAloneTonnesCo2e()).isNull();
        assertTonnes(recommendation.removalsTonnesCo2e(), "2");
    }

    /** Companies have no lines of the GPC, but all of scope 2 is what E1, E2 and E4 read. */
    @Test
    void totalsServeWhereAnActionReadsAllOfThem() {
        EmissionSums company = sums(
                Map.of(),
                Map.of(Account.SCOPE_1, new BigDecimal("500"), Account.SCOPE_2_LOCATION, new BigDecimal("400"),
                        Account.SCOPE_2_MARKET, new BigDecimal("300"), Account.SCOPE_3, new BigDecimal("2000")),
                Map.of(), "2800");
        ReferenceInventory byMarket =
                reference(company, ReportingLevel.BASIC, FactorBasis.MARKET_BASED, Growth.NONE);
        ReferenceInventory byLocation =
                reference(company, ReportingLevel.BASIC, FactorBasis.LOCATION_BASED, Growth.NONE);

        Recommendation recommendation = recommend(
                byMarket, "2500", stating("E1.a:1 E1.EFc:0 B1.a:1 B1.s:1", "0.4", FactorBasis.MARKET_BASED));

        assertThat(byMarket.isOfTotals()).isTrue();
        assertTonnes(byMarket.tonnesCo2e(), "2800");
        assertTonnes(item(recommendation, "E1").inSequenceTonnesCo2e(), "300");
        assertThat(item(recommendation, "E1").missingLines()).isEmpty();
        assertThat(recommendation.closesGap()).isTrue();
        assertThat(item(recommendation, "B1").standAloneTonnesCo2e()).isNull();
        assertThat(item(recommendation, "B1").missingLines()).containsExactly("I.1.1", "I.1.2");
        assertTonnes(item(recommend(byLocation, null, stating("E2.g:0.5", null)), "E2").inSequenceTonnesCo2e(), "200");
    }

    @Test
    void aTotalOfASectorServesAnActionOnAllOfIt() {
        CatalogueAction waste = new CatalogueAction(
                "Z1", ActionSector.WASTE, ActionPhase.DEMAND, Map.of("en", "All waste"), Map.of("en", "Share"),
                List.of("III.1.1", "III.1.2", "III.2.1", "III.2.2", "III.3.1", "III.3.2", "III.4.1", "III.4.2"),
                new Reduction.ShareOfLines(List.of("a")), "III · a", Map.of(),
                List.of(new CatalogueParameter(
                        "a", Map.of("en", "Share"), "share", BigDecimal.ZERO, BigDecimal.ONE, null,
                        ParameterBasis.INTERPRETIVE)),
                false, Set.of(), List.of(), CostLevel.LOW, 1, ParameterBasis.INTERPRETIVE, "a test");
        Catalogue catalogue = new Catalogue("test", CATALOGUE.gridFactor(), List.of(waste));
        ReferenceInventory sectors = reference(
                sums(Map.of(), Map.of(), lines("I=700 II=200 III=100"), "1000"), ReportingLevel.BASIC,
                FactorBasis.LOCATION_BASED, Growth.NONE);

        Recommendation recommendation = new Recommender(catalogue).recommend(
                sectors, new BigDecimal("900"),
                new Assumptions(
                        Map.of("Z1", Map.of("a", new BigDecimal("0.5"))), false, null, FactorBasis.LOCATION_BASED,
                        Set.of()));

        assertTonnes(recommendation.referenceTonnesCo2e(), "1000");
        assertTonnes(item(recommendation, "Z1").inSequenceTonnesCo2e(), "50");
        assertTonnes(item(recommendation, "Z1").shareOfGapPercent(), "50");
    }

    /** A sector's total holds its fuel too, of which a target for scope 2 alone counts nothing. */
    @Test
    void aTotalOfASectorServesNobodyWhereTheTargetCountsPartOfIt() {
        ReferenceInventory sectors = reference(
                sums(Map.of(), Map.of(), lines("I=700 II=200 III=100"), "1000"), ReportingLevel.BASIC,
                FactorBasis.LOCATION_BASED, Growth.NONE, 1, 3);

        RecommendedAction grid = item(recommend(sectors, null, stating("E2.g:0.5", null)), "E2");

        assertThat(grid.standAloneTonnesCo2e()).isNull();
        assertThat(grid.inSequenceTonnesCo2e()).isNull();
        assertThat(grid.missingLines()).isNotEmpty();
    }

    @Test
    void aStatedTotalStandsForLinesThatAreNotShown() {
        ReferenceInventory confidential = reference(
                sums(lines("I.1.1=600"), Map.of(), Map.of(), "1000"), ReportingLevel.BASIC,
                FactorBasis.LOCATION_BASED, Growth.NONE);

        assertTonnes(confidential.tonnesCo2e(), "1000");
    }

    private static void assertTonnes(BigDecimal actual, String expected) {
        assertThat(actual).isNotNull();
        assertThat(actual.setScale(6, RoundingMode.HALF_UP)).isEqualByComparingTo(expected);
    }
}
