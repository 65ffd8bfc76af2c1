package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.racetozero.registry.domain.exchange.CountryCodes;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.reference.ReferenceBook;
import org.racetozero.registry.domain.reference.ReferenceColumn;
import org.racetozero.registry.domain.reference.ReferenceDataset;
import org.racetozero.registry.domain.reference.ReferenceTable;
import org.racetozero.registry.domain.reference.ReferenceVersion;

/** The reference data's files: what ships can be read and cited, and what cannot is refused by file and line. */
class ReferenceCatalogueTest {

    private static final ReferenceCatalogue CATALOGUE = new ReferenceCatalogue();

    static List<ReferenceDataset> datasets() {
        return CATALOGUE.datasets();
    }

    @Test
    void holdsTheDataThatCalculationsUse() {
        assertThat(CATALOGUE.datasets()).extracting(ReferenceDataset::code).containsExactly(
                "human-development-index",
                "global-warming-potentials",
                "gpc-references",
                "us-community-protocol-mapping",
                "national-population",
                "remaining-carbon-budgets");
    }

    @ParameterizedTest(name = "{0} {1}: {2} rows")
    @CsvSource({
            "human-development-index, HDR2019-portal, 4994",
            "human-development-index, HDR2020-portal, 5182",
            "human-development-index, HDR2023-24, 5841",
            "human-development-index, HDR2025, 194",
            "global-warming-potentials, AR4, 59",
            "global-warming-potentials, AR5, 87",
            "global-warming-potentials, AR6, 88",
            "gpc-references, GPC-1.1, 53",
            "us-community-protocol-mapping, 1.0, 21",
            "national-population, UN-OWID-2025, 9274",
            "remaining-carbon-budgets, AR6-WG1, 18",
            "remaining-carbon-budgets, IGCC2024, 105"})
    void everyFileIsReadWhole(String dataset, String version, long rows) {
        ReferenceDataset found = CATALOGUE.dataset(dataset).orElseThrow();

        assertThat(CATALOGUE.table(found, version).rows()).hasSize((int) rows);
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void everyDatasetCanBeCitedInBothLanguages(ReferenceDataset dataset) {
        assertBoth(dataset.titles());
        assertBoth(dataset.notes());
        assertThat(dataset.version(dataset.defaultVersion())).isPresent();
        assertThat(dataset.columns()).extracting(ReferenceColumn::descriptions)
                .allSatisfy(ReferenceCatalogueTest::assertBoth);
        for (ReferenceVersion version : dataset.versions()) {
            assertThat(List.of(version.publisher(), version.licence(), version.source().title()))
                    .noneMatch(String::isBlank);
            assertThat(version.licenceUrl()).startsWith("https://");
            assertThat(version.source().url()).startsWith("https://");
            assertThat(version.source().repository() == null).isEqualTo(version.source().commit() == null);
            if (!version.notes().isEmpty()) {
                assertBoth(version.notes());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"human-development-index", "national-population"})
    void countriesAreThoseOfIso3166AndTheWorldIsNone(String code) {
        ReferenceDataset dataset = CATALOGUE.dataset(code).orElseThrow();
        Map<String, Set<String>> withoutCountry = new ConcurrentHashMap<>();
        for (ReferenceVersion version : dataset.versions()) {
            CATALOGUE.table(dataset, version.code()).rows().forEach(row -> {
                String country = row.text("country");
                if (country == null) {
                    withoutCountry.computeIfAbsent(version.code(), unseen -> new HashSet<>()).add(row.text("iso3"));
                } else {
                    assertThat(CountryCodes.alpha2(row.text("iso3"))).as(row.text("iso3")).contains(country);
                }
            });
        }
        Set<String> none = code.equals("national-population") ? Set.of("WLD", "ANT", "XKX") : Set.of("WLD");
        assertThat(withoutCountry).hasSize(dataset.versions().size());
        assertThat(withoutCountry.values()).allMatch(none::equals);
    }

    @Test
    void nothingIsReadBeforeItIsNeededAndThenOnce() {
        Map<String, AtomicInteger> read = new ConcurrentHashMap<>();
        ReferenceCatalogue catalogue = new ReferenceCatalogue(name -> {
            read.computeIfAbsent(name, unseen -> new AtomicInteger()).incrementAndGet();
            return resource(name);
        });
        assertThat(read).isEmpty();

        catalogue.datasets();
        assertThat(read).containsOnlyKeys("index.yaml");

        Set<ReferenceBook> books = IntStream.range(0, 8).parallel()
                .mapToObj(unused -> catalogue.book())
                .collect(Collectors.toSet());
        ReferenceDataset dataset = catalogue.dataset("human-development-index").orElseThrow();
        ReferenceTable table = catalogue.table(dataset, "HDR2025");
        assertThat(books).hasSize(1);
        assertThat(catalogue.table(dataset, "HDR2025")).isSameAs(table);
        assertThat(read.values()).extracting(AtomicInteger::get).containsOnly(1);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "/reference/mistakes.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void aFileInErrorIsNamedWithItsLine(String file, String original, String mistake, String complaint) {
        String content = shipped(file);
        assertThat(content).contains(original);
        String wrong = content.replaceFirst(
                Pattern.quote(original), Matcher.quoteReplacement(mistake == null ? "" : mistake));

        assertThatThrownBy(() -> with(Map.of(file, wrong)).book())
                .isInstanceOf(ReferenceFileException.class)
                .hasMessageContaining("reference/" + file)
                .hasMessageContaining(complaint);
    }

    @Test
    void aMissingFileIsNamed() {
        ReferenceCatalogue catalogue =
                new ReferenceCatalogue(name -> name.endsWith("AR5.csv") ? null : resource(name));

        assertThatThrownBy(catalogue::book)
                .isInstanceOf(ReferenceFileException.class)
                .hasMessage("reference/global-warming-potentials/AR5.csv: there is no such file");
    }

    private static void assertBoth(List<Text> texts) {
        assertThat(texts).extracting(Text::language).containsExactly("en", "ja");
        assertThat(texts.get(0).text()).isNotBlank();
        assertThat(texts.get(1).text()).containsPattern("[\\p{IsHan}\\p{IsKatakana}]");
    }

    private static ReferenceCatalogue with(Map<String, String> replaced) {
        return new ReferenceCatalogue(name -> replaced.containsKey(name)
                ? new ByteArrayInputStream(replaced.get(name).getBytes(StandardCharsets.UTF_8))
                : resource(name));
    }

    private static InputStream resource(String name) {
        return ReferenceCatalogue.class.getResourceAsStream("/reference/" + name);
    }

    private static String shipped(String name) {
        try (InputStream content = resource(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
