package org.racetozero.registry.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.application.ReferenceCatalogue;

/** The index as the Human Development Reports published it, by vintage. */
class HumanDevelopmentIndexTest {

    private static final HumanDevelopmentIndex INDEX = new ReferenceCatalogue().book().humanDevelopment();

    @ParameterizedTest(name = "{0} {1} {2} = {3}")
    @CsvFileSource(resources = "/reference/human-development-index.csv", numLinesToSkip = 1)
    void isAsPublished(String territory, String vintage, int year, BigDecimal index) {
        Figure figure = (territory.equals("WLD") ? INDEX.ofWorld(year, vintage) : INDEX.of(territory, year, vintage))
                .orElseThrow();

        assertThat(figure.value()).isEqualByComparingTo(index);
        assertThat(figure).isEqualTo(
                new Figure(figure.value(), "index", year, "human-development-index", vintage));
    }

    /** One Planet City Challenge: half the country's index over the world's, as ICLEI USA published it (63.3 %). */
    @ParameterizedTest(name = "US {0}: {1} %")
    @CsvSource({"2016, 63.4113", "2017, 63.3745", "2018, 63.2695", "2019, 62.8223"})
    void theDefaultVintageReproducesThePublishedReductions(int year, BigDecimal percent) {
        BigDecimal country = INDEX.of("US", year, HumanDevelopmentIndex.DEFAULT_VINTAGE).orElseThrow().value();
        BigDecimal world = INDEX.ofWorld(year, HumanDevelopmentIndex.DEFAULT_VINTAGE).orElseThrow().value();

        assertThat(BigDecimal.valueOf(50).multiply(country).divide(world, MathContext.DECIMAL64)
                        .setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(percent);
    }

    @Test
    void knowsItsVintagesOldestFirst() {
        assertThat(INDEX.vintages())
                .containsExactly("HDR2019-portal", "HDR2020-portal", "HDR2023-24", "HDR2025")
                .contains(HumanDevelopmentIndex.DEFAULT_VINTAGE);
    }

    @ParameterizedTest(name = "{1} of {0} is of {2}")
    @CsvSource({
            "HDR2020-portal, 2024, 2019",
            "HDR2020-portal, 2019, 2019",
            "HDR2023-24, 2147483647, 2022",
            "HDR2025, 2030, 2023",
            "HDR2020-portal, 1989, ",
            "HDR2025, 2022, ",
            "HDR2020-portal, -2147483648, "})
    void aMissingYearIsReadFromTheNearestEarlierOne(String vintage, int year, Integer read) {
        assertThat(INDEX.of("JP", year, vintage).map(Figure::year)).isEqualTo(Optional.ofNullable(read));
        assertThat(INDEX.ofWorld(year, vintage).map(Figure::year)).isEqualTo(Optional.ofNullable(read));
    }

    @Test
    void aGapWithinTheYearsIsReadFromTheNearestEarlierOneToo() {
        HumanDevelopmentIndex gappy = new HumanDevelopmentIndex(Map.of("v", YearTable.of(List.of(
                new YearTable.Observation("JP", 2010, new BigDecimal("0.8")),
                new YearTable.Observation("JP", 2014, new BigDecimal("0.9"))))));

        assertThat(gappy.of("JP", 2013, "v")).map(Figure::year).contains(2010);
        assertThat(gappy.of("JP", 2014, "v")).map(Figure::year).contains(2014);
    }

    @Test
    void whatIsUnknownHasNoFigure() {
        assertThat(INDEX.of("ZZ", 2018, "HDR2020-portal")).isEmpty();
        assertThat(INDEX.of(null, 2018, "HDR2020-portal")).isEmpty();
        assertThat(INDEX.of("US", 2018, "HDR1990")).isEmpty();
        assertThat(INDEX.of("US", 2018, null)).isEmpty();
        assertThat(INDEX.ofWorld(2018, "HDR1990")).isEmpty();
    }

    @Test
    void theWorldIsNoCountry() {
        assertThat(INDEX.of("WLD", 2018, "HDR2020-portal")).isEmpty();
    }
}
