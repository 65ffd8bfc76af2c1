package org.racetozero.registry.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.application.ReferenceCatalogue;

/** The references of the GPC v1.1 with their scopes and reporting levels, and the US Community Protocol's lines. */
class GpcReferencesTest {

    private static final GpcReferences REFERENCES = new ReferenceCatalogue().book().references();

    @Test
    void thereAre53() {
        assertThat(REFERENCES.all()).hasSize(53);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"BASIC, 32", "BASIC_PLUS, 15", "TERRITORIAL, 5", "OTHER, 1"})
    void everyLevelHasItsReferences(ReportingLevel level, long count) {
        assertThat(REFERENCES.all().stream().filter(reference -> reference.level() == level)).hasSize((int) count);
    }

    /** GPC v1.1, table 4.2 and the chapters of the sectors. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "I.1.1, I, 1, BASIC",
            "I.6.2, I, 2, BASIC",
            "I.3.3, I, 3, BASIC_PLUS",
            "I.4.4, I, 1, TERRITORIAL",
            "I.7.1, I, 1, BASIC",
            "I.8.1, I, 1, BASIC",
            "II.1.1, II, 1, BASIC",
            "II.4.3, II, 3, BASIC_PLUS",
            "III.1.1, III, 1, BASIC",
            "III.1.2, III, 3, BASIC",
            "III.4.3, III, 1, TERRITORIAL",
            "IV.1, IV, 1, BASIC_PLUS",
            "V.2, V, 1, BASIC_PLUS",
            "VI.1, VI, 3, OTHER"})
    void aReferenceHasItsScopeAndLevel(String code, String sector, int scope, ReportingLevel level) {
        GpcReference reference = REFERENCES.find(code).orElseThrow();

        assertThat(List.of(reference.sector(), reference.scope(), reference.level()))
                .isEqualTo(List.of(sector, scope, level));
    }

    @Test
    void theyFollowTheStandardsOrder() {
        assertThat(REFERENCES.all()).extracting(GpcReference::code)
                .startsWith("I.1.1", "I.1.2", "I.1.3", "I.2.1")
                .containsSubsequence("I.4.3", "I.4.4", "I.5.1")
                .endsWith("V.3", "VI.1");
        assertThat(REFERENCES.all().stream().collect(Collectors.groupingBy(GpcReference::sector)).keySet())
                .containsExactlyInAnyOrder("I", "II", "III", "IV", "V", "VI");
    }

    @Test
    void whatIsNoReferenceIsNotFound() {
        assertThat(REFERENCES.find("II.5.3")).isEmpty();
        assertThat(REFERENCES.find("I.1")).isEmpty();
        assertThat(REFERENCES.find(null)).isEmpty();
    }

    /** The five basic emissions-generating activities of the US Community Protocol. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
            "ELECTRICITY, I.1.2 I.2.2 I.3.2",
            "ELECTRICITY.RESIDENTIAL, I.1.2",
            "STATIONARY_COMBUSTION, I.1.1 I.2.1",
            "ON_ROAD_TRAVEL, II.1.1",
            "WATER_AND_WASTEWATER, I.2.2 III.4.1 III.4.2",
            "SOLID_WASTE, III.1.1 III.1.2"})
    void aLineOfTheCommunityProtocolLeadsToItsReferences(String line, String references) {
        assertThat(REFERENCES.ofCommunityProtocol(line)).containsExactly(references.split(" "));
    }

    @Test
    void everyKnownLineLeadsToReferencesThatBasicCounts() {
        assertThat(REFERENCES.communityProtocolLines()).hasSize(14).allSatisfy(line ->
                assertThat(REFERENCES.ofCommunityProtocol(line)).isNotEmpty().allSatisfy(code ->
                        assertThat(REFERENCES.find(code)).map(GpcReference::level).contains(ReportingLevel.BASIC)));
        assertThat(REFERENCES.ofCommunityProtocol("FLIGHTS")).isEmpty();
        assertThat(REFERENCES.ofCommunityProtocol(null)).isEmpty();
    }

    @Test
    void aLineLeadsNowhereElse() {
        assertThatThrownBy(() -> new GpcReferences(REFERENCES.all(), Map.of("FLIGHTS", List.of("II.9.9"))))
                .hasMessage("FLIGHTS leads to II.9.9, which is no reference");
        assertThatThrownBy(() -> new GpcReferences(
                        List.of(REFERENCES.all().getFirst(), REFERENCES.all().getFirst()), Map.of()))
                .hasMessage("I.1.1 stands twice");
    }
}
