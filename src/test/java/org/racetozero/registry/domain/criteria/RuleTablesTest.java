package org.racetozero.registry.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.racetozero.registry.domain.criteria.definition.Criterion;

/** Every rule against its table: what a member file says, and what follows from it. */
class RuleTablesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void followsItsTable(RuleTable.Row row) {
        Finding finding = finding(row);

        assertThat(described(finding)).as("status, because %s", finding.reading().reason()).isEqualTo(row.status());
        assertThat(finding.reading().observed())
                .as("observed")
                .isEqualTo(row.observed().isEmpty() ? null : row.observed());
        assertThat(question(finding)).as("settled by").isEqualTo(row.settledBy());
    }

    @Test
    void everyRuleHasATableThatQuotesItsClause() {
        Set<String> rules = new TreeSet<>(Rules.names());
        rules.remove(Rules.REVIEWER);

        assertThat(RuleTable.all()).extracting(RuleTable::criterion).containsExactlyElementsOf(rules);
        assertThat(RuleTable.all()).allSatisfy(table -> assertThat(table.comments()).isNotEmpty());
    }

    static Stream<RuleTable.Row> rows() {
        return RuleTable.allRows();
    }

    static Finding finding(RuleTable.Row row) {
        return Books.evaluator()
                .evaluate(SampleFiles.read(row.actorType(), row.facts()), question(row))
                .all()
                .filter(finding -> finding.criterion().id().equals(row.criterion()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), findings -> {
                    assertThat(findings).hasSize(1);
                    return findings.getFirst();
                }));
    }

    private static Question question(RuleTable.Row row) {
        LocalDate asOf = row.asOf().isEmpty() ? TODAY : LocalDate.parse(row.asOf());
        return new Question(
                asOf, null, view(row.criterion()), Books.shipped().version("3.0").orElseThrow(), ZoneOffset.UTC);
    }

    /** What only a partner's own verdict asks is looked at in that partner's view; null for the campaign's. */
    private static String view(String criterion) {
        return Books.shipped().everyCriterion()
                .filter(each -> each.id().equals(criterion) && !each.campaignWide())
                .map(Criterion::partner)
                .findFirst()
                .orElse(null);
    }

    private static String described(Finding finding) {
        return finding instanceof Finding.Pending pending
                ? finding.status() + ":" + pending.provisional()
                : finding.status().toString();
    }

    private static String question(Finding finding) {
        return finding instanceof Finding.Unsettled unsettled
                ? String.join(
                        " ",
                        unsettled.settledBy().method(),
                        unsettled.settledBy().path().replace("/v1/members/{member}", ""),
                        unsettled.settledBy().pointer()).replaceAll(" +", " ")
                : "";
    }
}
