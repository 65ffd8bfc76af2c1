package org.racetozero.registry.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.application.ReferenceCatalogue;

/** How many people live in a country: two revisions, nothing in between. */
class NationalPopulationTest {

    private static final NationalPopulation POPULATION = new ReferenceCatalogue().book().population();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
            "US, 2018, 332140032, OWID/UN WPP2022 historical",
            "US, 2019, 334319680, OWID/UN WPP2022 historical",
            "US, 2030, 355649881, UN WPP2024 median projection"})
    void isAsPublished(String country, int year, BigDecimal persons, String series) {
        Figure figure = POPULATION.of(country, year).orElseThrow();

        assertThat(figure).isEqualTo(new Figure(persons, "persons", year, "national-population", "UN-OWID-2025"));
        assertThat(POPULATION.seriesOf(country, year)).contains(series);
    }

    @Test
    void theWorldHasOneAndIsNoCountry() {
        assertThat(POPULATION.ofWorld(2018)).map(Figure::value).contains(new BigDecimal("7683789824"));
        assertThat(POPULATION.of("WLD", 2018)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"US, 2022", "US, 2023", "US, 2009", "US, 2051", "ZZ, 2018", ", 2018"})
    void nothingIsMadeUp(String country, int year) {
        assertThat(POPULATION.of(country, year)).isEmpty();
        assertThat(POPULATION.seriesOf(country, year)).isEmpty();
    }
}
