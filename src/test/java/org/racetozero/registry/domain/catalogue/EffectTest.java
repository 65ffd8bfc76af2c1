package org.racetozero.registry.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.domain.catalogue.Samples.CATALOGUE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.racetozero.registry.domain.reference.ReportingLevel;

/** Each formula of the catalogue (decisions.md §4), on numbers that can be checked by hand. */
class EffectTest {

    @ParameterizedTest(name = "{0} {1} on {5} -> {6}")
    @CsvFileSource(resources = "/recommendation/effects.csv", delimiter = '|', numLinesToSkip = 1)
    void anActionByItselfSavesWhatItsFormulaSays(
            String action,
            String drivers,
            String gridFactor,
            FactorBasis basis,
            BigDecimal populationRatio,
            String lines,
            BigDecimal tonnes,
            String how) {
        ReferenceInventory reference = Samples.reference(
                Samples.sums(lines), ReportingLevel.BASIC_PLUS, basis, new Growth(populationRatio, BigDecimal.ZERO));

        Recommendation recommendation = Samples.recommend(
                reference, null, Samples.stating(drivers, gridFactor, basis, action));

        RecommendedAction item = Samples.item(recommendation, action);
        assertThat(item.missingParameters()).as(how).isEmpty();
        assertThat(item.standAloneTonnesCo2e().setScale(6, RoundingMode.HALF_UP)).as(how).isEqualByComparingTo(tonnes);
        if (item.notCounted() == null) {
            assertThat(item.inSequenceTonnesCo2e()).as("alone in its sequence")
                    .isEqualByComparingTo(item.standAloneTonnesCo2e());
        }
        assertThat(item.parameters()).extracting(UsedParameter::origin).containsOnly(ParameterOrigin.CALLER);
    }

    @Test
    void everyActionWithTonnesIsInTheTable() throws IOException {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                EffectTest.class.getResourceAsStream("/recommendation/effects.csv"), StandardCharsets.UTF_8))) {
            Set<String> tried = table.lines().skip(1).map(row -> row.split(" ")[0]).collect(Collectors.toSet());
            assertThat(tried).isEqualTo(CATALOGUE.actions().stream()
                    .filter(action -> action.phase() != ActionPhase.ENABLING)
                    .map(CatalogueAction::id)
                    .collect(Collectors.toSet()));
        }
    }
}
