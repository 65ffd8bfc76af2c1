package org.racetozero.registry.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.Overlay;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Message;

/** Whatever the evaluator says has a text in both languages, and no text is there that it never says. */
class MessagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int MOST_VALUES = 6;

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("criteria-messages", Locale.ENGLISH);
    private static final ResourceBundle JAPANESE = ResourceBundle.getBundle("criteria-messages", Locale.JAPANESE);

    /** Circumstances of the frame's own sentences that no rule's table needs. */
    private static final List<String> CIRCUMSTANCES = List.of(
            "",
            "book: PARTNER",
            "joinedOn: unknown",
            "status: APPLIED",
            "memberships: []",
            "judgements: [{criterion: PL-03, outcome: MET, reviewer: somebody, decidedOn: 2025-01-01}]",
            "judgements: [{criterion: PL-03, outcome: WAIVED, reviewer: somebody, decidedOn: 2025-01-01,"
                    + " expiresOn: 2027-01-01}]",
            "extensions: [{criterion: PB-01, until: 2024-06-30}]",
            "extensions: [{criterion: PB-01, until: 2025-06-30}]",
            "reports: [{publishedOn: 2025-10-01, platform: P}]");

    @Test
    void whatIsSaidHasATextThatTakesItsValues() {
        for (Message message : said()) {
            for (ResourceBundle texts : List.of(ENGLISH, JAPANESE)) {
                assertThat(texts.containsKey(message.key())).as(message.key()).isTrue();
                assertThat(valuesOf(texts, message.key()))
                        .as(message.key())
                        .allMatch(value -> value < message.arguments().size());
                assertThat(message.arguments())
                        .as(message.key())
                        .filteredOn(argument -> argument.kind() == Argument.Kind.LABEL && argument.value() != null)
                        .allMatch(argument -> texts.containsKey("label." + argument.value()));
            }
        }
    }

    @Test
    void noTextIsNeverSaid() {
        Set<String> written = new TreeSet<>(ENGLISH.keySet());
        written.removeIf(key -> key.startsWith("label.") || key.equals("unknown"));
        said().forEach(message -> written.remove(message.key()));

        assertThat(written).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(JAPANESE.keySet())).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
        assertThat(ENGLISH.keySet())
                .allSatisfy(key -> assertThat(valuesOf(JAPANESE, key)).isEqualTo(valuesOf(ENGLISH, key)));
    }

    @Test
    void thePillarsHaveTheirNames() {
        assertThat(Stream.of(Pillar.values()).map(pillar -> JAPANESE.getString("label.Pillar." + pillar)))
                .containsExactly("誓約", "計画", "実行", "公開", "説得");
    }

    /** Which values a text is filled with. */
    private static Set<Integer> valuesOf(ResourceBundle texts, String key) {
        Object[] marks = IntStream.range(0, MOST_VALUES).mapToObj(value -> "«" + value + "»").toArray();
        String filled = new MessageFormat(texts.getString(key), Locale.ROOT).format(marks);
        Set<Integer> values = new TreeSet<>();
        IntStream.range(0, MOST_VALUES).filter(value -> filled.contains("«" + value + "»")).forEach(values::add);
        return values;
    }

    private static Set<Message> said() {
        Set<Message> said = new HashSet<>();
        RuleTable.allRows().map(RuleTablesTest::finding).flatMap(MessagesTest::saidOf).forEach(said::add);
        for (String facts : CIRCUMSTANCES) {
            for (String actorType : List.of("COMPANY", "CITY", "")) {
                withOwnCriterion()
                        .evaluate(SampleFiles.read(actorType, facts), Question.about(TODAY, ZoneOffset.UTC))
                        .all()
                        .flatMap(MessagesTest::saidOf)
                        .forEach(said::add);
            }
        }
        return said;
    }

    private static Stream<Message> saidOf(Finding finding) {
        Message remedy = finding instanceof Finding.Unsettled unsettled ? unsettled.remedy() : null;
        return Stream.of(
                        finding.reading().reason(), finding.note(), finding.extension(),
                        finding.subject().expected(), remedy)
                .filter(Objects::nonNull);
    }

    /** A partner that asks for something no rule can judge. */
    private static Evaluator withOwnCriterion() {
        Criterion plan = Books.shipped().version("3.0").orElseThrow().criterion("PN-04").orElseThrow();
        Criterion own = new Criterion(
                "SP-01", plan.pillar(), plan.tier(), plan.basis(), plan.thresholdBasis(), false, "3.0",
                plan.appliesTo(), SampleFiles.PARTNER, true, true, plan.due(), List.of(), plan.thresholds(),
                Rules.REVIEWER, List.of(), "");
        return Books.evaluator(
                Books.shipped().with(new Overlay(SampleFiles.PARTNER, List.of(), List.of(own), "")));
    }
}
