package org.racetozero.registry.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.racetozero.registry.application.ReferenceCatalogue;
import org.racetozero.registry.domain.quantity.Gas;
import org.racetozero.registry.domain.quantity.GwpSet;

/** The potentials over 100 years of the IPCC's fourth, fifth and sixth assessment reports. */
class GlobalWarmingPotentialsTest {

    private static final GlobalWarmingPotentials POTENTIALS = new ReferenceCatalogue().book().potentials();

    @ParameterizedTest(name = "{0} {1} {2} = {3}")
    @CsvFileSource(resources = "/reference/global-warming-potentials.csv", numLinesToSkip = 1)
    void isAsPublished(GwpSet set, Gas gas, String species, BigDecimal potential) {
        assertThat(POTENTIALS.of(set, gas, species).orElseThrow()).isEqualByComparingTo(potential);
    }

    @ParameterizedTest
    @EnumSource
    void carbonDioxideAndItsEquivalentAreOne(GwpSet set) {
        assertThat(POTENTIALS.of(set, Gas.CO2, null)).contains(BigDecimal.ONE);
        assertThat(POTENTIALS.of(set, Gas.CO2E, null)).contains(BigDecimal.ONE);
    }

    @ParameterizedTest
    @EnumSource
    void aFamilyHasNoneWithoutASpecies(GwpSet set) {
        assertThat(POTENTIALS.of(set, Gas.HFCS, null)).isEmpty();
        assertThat(POTENTIALS.of(set, Gas.PFCS, null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CH4", "N2O", "SF6", "NF3", "CO2"})
    void aSingleGasMayBeNamedTwice(Gas gas) {
        assertThat(POTENTIALS.of(GwpSet.AR5, gas, gas.name()))
                .isPresent()
                .isEqualTo(POTENTIALS.of(GwpSet.AR5, gas, null));
    }

    @Test
    void spellingsOfOneSpeciesAreOne() {
        for (String spelling : List.of("HFC134a", "HFC-134a", "HFC 134a", "hfc-134A")) {
            assertThat(POTENTIALS.of(GwpSet.AR5, Gas.HFCS, spelling)).as(spelling).contains(new BigDecimal("1300"));
        }
        assertThat(POTENTIALS.of(GwpSet.AR5, Gas.HFCS, "HFC134")).contains(new BigDecimal("1120"));
    }

    @Test
    void whatASetDoesNotStateIsNotThere() {
        assertThat(POTENTIALS.of(GwpSet.AR4, Gas.CH4, GlobalWarmingPotentials.FOSSIL_METHANE)).isEmpty();
        assertThat(POTENTIALS.of(GwpSet.AR4, Gas.HFCS, "HFC134")).isEmpty();
        assertThat(POTENTIALS.of(GwpSet.AR6, Gas.HFCS, "CF4")).isEmpty();
        assertThat(POTENTIALS.of(GwpSet.AR6, Gas.CO2E, "CO2")).isEmpty();
        assertThat(POTENTIALS.of(null, Gas.CH4, null)).isEmpty();
    }

    @Test
    void namesTheSpeciesOfEachGas() {
        assertThat(POTENTIALS.species(Gas.HFCS)).contains("HFC23", "HFC4310mee").hasSize(19).isUnmodifiable();
        assertThat(POTENTIALS.species(Gas.PFCS)).contains("CF4", "cC4F8").hasSize(11);
        assertThat(POTENTIALS.species(Gas.CH4)).containsExactly("CH4", "CH4fossil");
        assertThat(POTENTIALS.species(Gas.SF6)).containsExactly("SF6");
        assertThat(POTENTIALS.species(Gas.CO2E)).isEmpty();
    }

    @Test
    void aSetStatesNoSpeciesTwice() {
        List<GlobalWarmingPotentials.Potential> twice = List.of(
                new GlobalWarmingPotentials.Potential("HFC23", Gas.HFCS, BigDecimal.TEN),
                new GlobalWarmingPotentials.Potential("HFC-23", Gas.HFCS, BigDecimal.TWO));

        assertThatThrownBy(() -> new GlobalWarmingPotentials(Map.of(GwpSet.AR5, twice)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("AR5 HFC-23 stands twice");
    }
}
