package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.criteria.definition.Criterion;

/** The criteria's files: what ships can be read, and what cannot is refused by file and field. */
class CriteriaCatalogueTest {

    @Test
    void readsEveryVersionOldestFirst() {
        assertThat(new CriteriaCatalogue().versions())
                .extracting(CriteriaVersion::code)
                .containsExactly("1.0", "2.0", "3.0");
    }

    @Test
    void aNewVersionIsAFileThatSaysWhatItChanges() {
        String next =
                """
                version: "4.0"
                follows: "3.0"
                published: 2027-01-01
                inForce: 2027-01-01
                bindsEarlierJoiners: 2028-01-01
                maxDueMonths: 12
                source: nowhere
                wording: {en: QUOTED, ja: QUOTED}
                criteria:
                  - id: PN-01
                    pillar: PLAN
                    tier: STARTING_LINE
                    basis: SOURCED
                    delivery: true
                    appliesTo: ALL
                    due: {monthsAfterJoining: 6}
                    evidence: [/plan/url]
                    source: nowhere
                    text: {en: sooner, ja: もっと早く}
                """;
        CriteriaCatalogue catalogue = with(Map.of(
                "index.yaml", "versions: [1.0.yaml, 2.0.yaml, 3.0.yaml, 4.0.yaml]\noverlays: []", "4.0.yaml", next));
        CriteriaVersion version = catalogue.versions().getLast();

        Criterion plan = version.criterion("PN-01").orElseThrow();
        assertThat(plan.due().monthsAfterJoining()).isEqualTo(6);
        assertThat(plan.since()).isEqualTo("1.0");
        assertThat(version.criterion("PL-11")).isEqualTo(catalogue.versions().get(2).criterion("PL-11"));
    }

    @ParameterizedTest(name = "{1} → {2}")
    @CsvFileSource(
            resources = "/catalogue/mistakes.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1)
    void aFileInErrorIsNamedWithItsField(String file, String original, String mistake, String complaint) {
        String content = shipped(file);
        assertThat(content).contains(original);
        String wrong = content.replaceFirst(
                Pattern.quote(original),
                Matcher.quoteReplacement(mistake == null ? "" : mistake));

        assertThatThrownBy(() -> with(Map.of(file, wrong)))
                .isInstanceOf(CriteriaFileException.class)
                .hasMessageContaining(complaint);
    }

    private static CriteriaCatalogue with(Map<String, String> replaced) {
        return new CriteriaCatalogue(name -> replaced.containsKey(name)
                ? new ByteArrayInputStream(replaced.get(name).getBytes(StandardCharsets.UTF_8))
                : resource(name));
    }

    private static InputStream resource(String name) {
        return CriteriaCatalogue.class.getResourceAsStream("/criteria/" + name);
    }

    private static String shipped(String name) {
        try (InputStream content = resource(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
