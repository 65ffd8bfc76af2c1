package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.criteria.Evaluator;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.criteria.Question;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.criteria.definition.CriteriaBook;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.membership.JoinedOnPrecision;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.RecordKeeping;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.PartnerStatus;
import org.racetozero.registry.domain.partner.PartnerStatusPeriod;

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

    /** Nothing but a file and its line in the index: no code knows of the new version or of what it asks. */
    @Test
    void membersAreJudgedByANewVersionFromTheDayItBindsThem() {
        String next =
                """
                version: "4.0"
                follows: "3.0"
                published: 2026-10-01
                inForce: 2027-01-01
                bindsEarlierJoiners: 2028-01-01
                maxDueMonths: 18
                source: nowhere
                wording: {en: QUOTED, ja: QUOTED}
                criteria:
                  - id: PN-06
                    pillar: PLAN
                    tier: STARTING_LINE
                    basis: SOURCED
                    delivery: true
                    appliesTo: [CITY]
                    due: {monthsAfterJoining: 12}
                    rule: PN-01
                    evidence: [/plan/url]
                    source: nowhere
                    text: {en: a plan for adaptation, ja: 適応の計画}
                  - id: PB-02
                    pillar: PUBLISH
                    tier: STARTING_LINE
                    basis: SOURCED
                    delivery: true
                    appliesTo: ALL
                    due: {monthsAfterJoining: 6, everyMonths: 6}
                    evidence: [/reports/-/publishedOn]
                    source: nowhere
                    text: {en: twice a year, ja: 年2回}
                """;
        String index = shipped("index.yaml").replace("\"3.0.yaml\"", "\"3.0.yaml\"\n  - \"4.0.yaml\"");
        CriteriaBook book = with(Map.of("index.yaml", index, "4.0.yaml", next)).book();
        Evaluator evaluator = new Evaluator(book, () -> new Accountant(new ReferenceCatalogue().book()));

        MemberFile earlier = cityThatJoinedOn(LocalDate.of(2026, 6, 1));
        assertThat(verdict(evaluator, earlier, "2027-12-31").criteriaVersion()).isEqualTo("3.0");
        assertThat(verdict(evaluator, earlier, "2027-12-31").all().map(each -> each.criterion().id()))
                .doesNotContain("PN-06");
        assertThat(verdict(evaluator, earlier, "2028-01-01").criteriaVersion()).isEqualTo("4.0");
        assertThat(due(evaluator, earlier, "2028-01-01", "PN-06")).isEqualTo("2028-01-01");
        assertThat(verdict(evaluator, earlier, "2028-01-02").all())
                .anyMatch(each -> each.criterion().id().equals("PN-06") && each.status() == FindingStatus.OVERDUE);

        MemberFile later = cityThatJoinedOn(LocalDate.of(2027, 2, 1));
        assertThat(verdict(evaluator, later, "2027-02-01").criteriaVersion()).isEqualTo("4.0");
        assertThat(due(evaluator, later, "2027-02-01", "PN-06")).isEqualTo("2028-02-01");
        assertThat(due(evaluator, later, "2027-02-01", "PB-02")).isEqualTo("2027-08-01");
        assertThat(book.version("4.0").orElseThrow().criterion("PB-02").orElseThrow().waivable())
                .as("what was never to be waived stays so in another wording")
                .isFalse();
    }

    private static Verdict verdict(Evaluator evaluator, MemberFile file, String day) {
        return evaluator.evaluate(file, Question.about(LocalDate.parse(day), ZoneOffset.UTC));
    }

    private static String due(Evaluator evaluator, MemberFile file, String day, String criterion) {
        return verdict(evaluator, file, day)
                .all()
                .filter(each -> each.criterion().id().equals(criterion))
                .map(each -> each.subject().deadline().due().toString())
                .findFirst()
                .orElseThrow();
    }

    private static MemberFile cityThatJoinedOn(LocalDate day) {
        Instant recordedAt = Instant.parse("2026-06-01T00:00:00Z");
        Member city = new Member(
                "Example City", List.of(), ActorType.CITY, "US", null, null, List.of(), null, null, List.of(),
                List.of(), null, true);
        Partner partner = new Partner(
                "example-partner", "Example", List.of(), Set.of(), null, true,
                List.of(new PartnerStatusPeriod(PartnerStatus.APPROVED, null, null)), null, "UTC", null, null);
        Membership membership = new Membership(
                partner.code(), MembershipStatus.ACCEPTED, day, JoinedOnPrecision.DAY, null, null,
                RecordKeeping.REGISTRY, null, List.of());
        return new MemberFile(
                city, List.of(new Enrolment(membership, null, List.of(partner), recordedAt)), null, null, null, null,
                null, null, null, null, null, null);
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
