package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.racetozero.registry.domain.action.CoBenefit;
import org.racetozero.registry.domain.catalogue.ActionPhase;
import org.racetozero.registry.domain.catalogue.Catalogue;
import org.racetozero.registry.domain.catalogue.CatalogueAction;
import org.racetozero.registry.domain.catalogue.CatalogueParameter;
import org.racetozero.registry.domain.catalogue.Effect;
import org.racetozero.registry.domain.catalogue.EffectKind;
import org.racetozero.registry.domain.catalogue.ParameterBasis;
import org.racetozero.registry.domain.reference.GpcReference;
import org.racetozero.registry.domain.reference.GpcReferences;

/** The catalogue's file: every entry is complete, and a mistake in it is named by file and entry. */
class ActionCatalogueTest {

    private static final Catalogue SHIPPED = new ActionCatalogue().book();
    private static final GpcReferences REFERENCES = new ReferenceCatalogue().book().references();
    private static final Pattern LINE = Pattern.compile("\\b(?:I|II|III|IV|V|VI)\\.[0-9](?:\\.[0-9])?\\b");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    static List<CatalogueAction> actions() {
        return SHIPPED.actions();
    }

    @Test
    void holdsEveryActionOnce() {
        List<String> expected = new ArrayList<>();
        expected.addAll(numbered("E", 5));
        expected.addAll(numbered("B", 10));
        expected.addAll(numbered("I", 3));
        expected.addAll(numbered("T", 11));
        expected.addAll(numbered("W", 4));
        expected.addAll(numbered("P", 2));
        expected.addAll(numbered("A", 2));
        expected.addAll(numbered("N", 3));

        assertThat(SHIPPED.actions()).extracting(CatalogueAction::id).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void usesEveryFormOfFormulaAndEveryCoBenefit() {
        assertThat(SHIPPED.actions()).extracting(action -> action.effect().kind())
                .containsAll(Arrays.asList(EffectKind.values()));
        assertThat(SHIPPED.actions()).flatExtracting(CatalogueAction::coBenefits)
                .containsAll(Arrays.asList(CoBenefit.values()));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void anEntryIsCompleteInBothLanguages(CatalogueAction action) {
        assertThat(action.titles()).containsOnlyKeys("en", "ja");
        assertThat(action.drivers()).containsOnlyKeys("en", "ja");
        assertThat(action.titles().get("ja")).matches(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*");
        assertThat(action.drivers().get("ja")).matches(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*");
        assertThat(action.coBenefits()).isNotEmpty();
        assertThat(action.leadTimeYears()).isPositive();
        assertThat(action.basis()).isEqualTo(ParameterBasis.INTERPRETIVE);
        assertThat(action.source()).contains("GPC");
        for (CatalogueParameter parameter : action.parameters()) {
            assertThat(parameter.meaning()).as(parameter.name()).containsOnlyKeys("en", "ja");
            assertThat(parameter.unit()).as(parameter.name()).isNotBlank();
            assertThat(parameter.minimum()).as(parameter.name()).isLessThan(parameter.maximum());
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void itsLinesAreOfTheProtocol(CatalogueAction action) {
        assertThat(action.lines()).doesNotHaveDuplicates().allSatisfy(line ->
                assertThat(REFERENCES.find(line)).as(line).isPresent());
        if (action.effect() instanceof Effect.Switch change) {
            change.to().forEach((fuel, electricity) -> {
                GpcReference from = REFERENCES.find(fuel).orElseThrow();
                GpcReference to = REFERENCES.find(electricity).orElseThrow();
                assertThat(to.scope()).as(electricity).isEqualTo(2);
                assertThat(to.subsector()).as(electricity).isEqualTo(from.subsector());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void itsFormulaNamesItsParametersAndLines(CatalogueAction action) {
        String formula = action.formula() == null ? "" : action.formula();

        assertThat(all(LINE, formula)).isEqualTo(new TreeSet<>(action.lines()));
        Set<String> symbols = new TreeSet<>(action.parameters().stream().map(CatalogueParameter::name).toList());
        if (action.effect().usesGridFactor()) {
            symbols.add(SHIPPED.gridFactor().name());
        }
        if (action.effect().kind() == EffectKind.NEW_BUILD) {
            symbols.add("populationRatio");
        }
        Set<String> words = all(WORD, LINE.matcher(formula).replaceAll(" "));
        words.removeAll(Set.of("min", "max"));
        assertThat(words).as("symbols that every language shares, and no words").isEqualTo(symbols);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void whatItsSymbolsDoNotSayIsSaidInBothLanguages(CatalogueAction action) {
        if (action.effect() instanceof Effect.Switch change) {
            assertThat(action.formulaNotes().values()).hasSize(2).allSatisfy(note ->
                    assertThat(all(LINE, note)).isEqualTo(new TreeSet<>(change.to().values())));
        }
        if (action.formula() == null) {
            assertThat(action.formulaNotes()).isNotEmpty();
        }
        if (!action.formulaNotes().isEmpty()) {
            assertThat(action.formulaNotes()).containsOnlyKeys("en", "ja");
            assertThat(action.formulaNotes().get("ja")).matches(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*");
            assertThat(action.formulaNotes().get("en"))
                    .doesNotContainPattern("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
        }
    }

    @Test
    void allOfScope2IsWrittenOut() {
        assertThat(SHIPPED.find("E2").orElseThrow().lines()).containsExactlyInAnyOrderElementsOf(scope2());
    }

    @Test
    void theGridOfTheTargetYearComesBeforeACleanTariff() {
        List<String> supply = SHIPPED.actions().stream()
                .filter(action -> action.phase() == ActionPhase.SUPPLY)
                .map(CatalogueAction::id)
                .toList();

        assertThat(supply).containsSubsequence("E2", "E3", "E4", "E1");
        assertThat(SHIPPED.actions().stream().filter(CatalogueAction::contractual).map(CatalogueAction::id))
                .containsExactlyInAnyOrder("E1", "E4");
    }

    @ParameterizedTest(name = "{1} → {2}")
    @CsvFileSource(resources = "/recommendation/mistakes.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void aMistakeIsNamedWithItsEntry(String original, String mistake, String complaint) {
        String content = shipped();
        assertThat(content).contains(original);
        String wrong = content.replaceFirst(
                Pattern.quote(original), Matcher.quoteReplacement(mistake == null ? "" : mistake));

        ActionCatalogue catalogue = new ActionCatalogue(
                name -> new ByteArrayInputStream(wrong.getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(catalogue::book)
                .isInstanceOf(ActionCatalogueException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(new ActionCatalogue(name -> null)::book)
                .isInstanceOf(ActionCatalogueException.class)
                .hasMessage("catalogue/high-impact-actions.yaml: there is no such file");
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> scope2() {
        return REFERENCES.all().stream()
                .filter(reference -> reference.scope() == 2)
                .map(GpcReference::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> numbered(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> letter + number).toList();
    }

    private static String shipped() {
        try (InputStream content =
                ActionCatalogue.class.getResourceAsStream("/catalogue/high-impact-actions.yaml")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
