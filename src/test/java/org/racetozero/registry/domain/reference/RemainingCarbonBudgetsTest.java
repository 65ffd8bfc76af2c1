package org.racetozero.registry.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.application.ReferenceCatalogue;

/** How much carbon dioxide the world can still emit. */
class RemainingCarbonBudgetsTest {

    private static final RemainingCarbonBudgets BUDGETS = new ReferenceCatalogue().book().budgets();

    /** Forster et al. 2025, from 2025-01-01, published to the nearest 10 GtCO2. */
    @ParameterizedTest(name = "{0} °C: {1}, {2}, {3}")
    @CsvSource({
            "1.5, 130, 80, 30",
            "1.6, 310, 240, 160",
            "1.7, 490, 390, 290",
            "1.8, 680, 550, 430",
            "1.9, 860, 710, 560",
            "2.0, 1050, 870, 690"})
    void theDefaultRoundsToWhatWasPublished(BigDecimal warming, int even, int likely, int veryLikely) {
        assertThat(rounded(warming, 50)).isEqualByComparingTo(BigDecimal.valueOf(even));
        assertThat(rounded(warming, 67)).isEqualByComparingTo(BigDecimal.valueOf(likely));
        assertThat(rounded(warming, 83)).isEqualByComparingTo(BigDecimal.valueOf(veryLikely));
    }

    /** IPCC AR6, Working Group I, from 2020-01-01. */
    @ParameterizedTest(name = "{0} °C: {1}, {2}, {3}")
    @CsvSource({
            "1.5, 500, 400, 300",
            "1.6, 650, 550, 400",
            "1.7, 850, 700, 550",
            "1.8, 1000, 850, 650",
            "1.9, 1200, 1000, 800",
            "2, 1350, 1150, 900"})
    void theSixthAssessmentReportIsAsPublished(BigDecimal warming, int even, int likely, int veryLikely) {
        assertThat(sixth(warming, 50)).isEqualByComparingTo(BigDecimal.valueOf(even));
        assertThat(sixth(warming, 67)).isEqualByComparingTo(BigDecimal.valueOf(likely));
        assertThat(sixth(warming, 66)).isEqualByComparingTo(BigDecimal.valueOf(likely));
        assertThat(sixth(warming, 83)).isEqualByComparingTo(BigDecimal.valueOf(veryLikely));
    }

    @Test
    void aFigureSaysFromWhenItCounts() {
        Figure figure = BUDGETS.of(new BigDecimal("1.5"), 50).orElseThrow();

        assertThat(figure).isEqualTo(new Figure(
                new BigDecimal("126.99628032189327"), "GtCO2", 2025, "remaining-carbon-budgets", "IGCC2024"));
        assertThat(BUDGETS.of(new BigDecimal("1.5"), 50, "AR6-WG1")).map(Figure::year).contains(2020);
    }

    @Test
    void whatWasNotPublishedHasNone() {
        assertThat(BUDGETS.of(new BigDecimal("1.55"), 50)).isEmpty();
        assertThat(BUDGETS.of(new BigDecimal("1.5"), 51)).isEmpty();
        assertThat(BUDGETS.of(new BigDecimal("1.5"), 50, "AR5")).isEmpty();
        assertThat(BUDGETS.versions()).containsExactly("AR6-WG1", "IGCC2024");
    }

    @Test
    void whatIsSpentIsNegative() {
        assertThat(BUDGETS.of(new BigDecimal("1.1"), 50).orElseThrow().value()).isNegative();
    }

    private static BigDecimal rounded(BigDecimal warming, int likelihood) {
        BigDecimal figure = BUDGETS.of(warming, likelihood).orElseThrow().value();
        return figure.setScale(-1, RoundingMode.HALF_UP);
    }

    private static BigDecimal sixth(BigDecimal warming, int likelihood) {
        return BUDGETS.of(warming, likelihood, "AR6-WG1").orElseThrow().value();
    }
}
