package org.racetozero.registry.http.memo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.racetozero.registry.application.ReferenceCatalogue;
import org.racetozero.registry.application.TrajectoryService;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.calculation.CalculationInputs;
import org.racetozero.registry.domain.calculation.KeptCalculation;
import org.racetozero.registry.domain.calculation.PopulationGrowth;
import org.racetozero.registry.domain.calculation.TargetCalculator;
import org.racetozero.registry.domain.calculation.TargetMethod;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.population.PopulationStatus;
import org.racetozero.registry.domain.provenance.Origin;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.quantity.Name;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.target.TargetStatus;
import org.racetozero.registry.domain.trajectory.PathShape;
import org.racetozero.registry.domain.trajectory.Trajectories;
import org.racetozero.registry.domain.trajectory.TrajectoryFacts;
import org.racetozero.registry.domain.trajectory.TrajectoryQuestion;
import org.racetozero.registry.http.text.Messages;

/** A memo tells a council what a target asks for, how it was found, and what is open. */
class WrittenMemoTest {

    private static final UUID TARGET = new UUID(0, 1);
    private static final UUID MEMBER = new UUID(0, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant RECORDED = Instant.parse("2026-01-31T00:00:00Z");
    private static final ReferenceCatalogue REFERENCE = new ReferenceCatalogue();
    private static final String HOSTILE = "<script>alert(\"1\")</script> & 'Sons'";

    @Test
    void aCalculatedTargetIsExplainedStepByStep() {
        KeptCalculation calculation = cityChallenge();
        MemoReader memo = read(
                target(calculation, calculation.result().targetTonnesCo2e()), ActorType.CITY, List.of(),
                Locale.ENGLISH);

        assertThat(memo.language()).isEqualTo("en");
        assertThat(memo.text())
                .contains("Example City is to emit no more than 492,780 t CO₂e in 2030: 57.0 % less than the "
                        + "1,146,000 t CO₂e of 2018.")
                .contains("From 4.28 to 1.57 t CO₂e per inhabitant and year: 63.3 % less.")
                .contains("267,757 inhabitants", "313,460 inhabitants", "50 % (usual)")
                .contains("hdiCountry / hdiWorld", "0.925 / 0.731", "1.2654", "63.2695 %", "492,779.7201 t CO₂e")
                .contains("human-development-index, HDR2020-portal, 2018", "United Nations Development Programme",
                        "ICLEI USA")
                .contains("A partner recorded this target on the member's behalf.", "Recorded by ICLEI USA.",
                        "Confirmed at the member by A. Mayor on June 1, 2021.")
                .contains("November 25, 2026", "/v1/members/" + MEMBER + "/targets/" + TARGET);
        assertThat(memo.elements("svg")).hasSize(1);
        assertThat(memo.texts("desc").getFirst()).contains("The target for 2030 is 0.493 Mt CO₂e.");
    }

    @Test
    void itIsWrittenInJapaneseToo() {
        KeptCalculation calculation = cityChallenge();
        MemoReader memo = read(
                target(calculation, calculation.result().targetTonnesCo2e()), ActorType.CITY, List.of(),
                Locale.JAPANESE);

        assertThat(memo.language()).isEqualTo("ja");
        assertThat(memo.texts("h1")).containsExactly("例示市");
        assertThat(memo.text()).contains(
                "例示市の 2030 年の排出量は 492,780 t CO₂e を上限とします。", "57.0 % の削減です。", "2026年11月25日",
                "メンバー側の確認者：A. Mayor（2021年6月1日）");
    }

    @Test
    void ofATargetWithoutCalculationItTellsWhatIsStatedAndWhatIsMissing() {
        MemoReader memo = read(target(null, null), ActorType.CITY, List.of(), Locale.ENGLISH);

        assertThat(memo.text())
                .contains("Example City has set itself a target whose emissions cannot be told in tonnes yet.")
                .contains("2018: 1,146,000 t CO₂e", "In a policy", "All greenhouse gases", "ONE_PLANET_CITY_CHALLENGE")
                .contains("no calculation is kept with it", "What is not known");
        assertThat(memo.texts("h2")).doesNotContain("Step by step");
    }

    @Test
    void populationsOnRecordTellWhatItMeansPerPerson() {
        List<Population> populations = List.of(
                population(2018, PopulationStatus.ACTUAL, "100000"),
                population(2030, PopulationStatus.PROJECTED, "200000"));
        Target stated = target(null, new BigDecimal("573000"));

        assertThat(read(stated, ActorType.CITY, populations, Locale.ENGLISH).text())
                .contains("From 11.46 to 2.87 t CO₂e per inhabitant and year: 75.0 % less.");
        assertThat(read(stated, ActorType.CITY, populations.subList(0, 1), Locale.ENGLISH).text())
                .contains("How many people live there in 2030");
        assertThat(read(stated, ActorType.COMPANY, populations, Locale.ENGLISH).texts("h2"))
                .doesNotContain("What it means per person");
    }

    @Test
    void emissionsThatMayRiseAreSaidToRise() {
        assertThat(read(target(null, new BigDecimal("1260600")), ActorType.COMPANY, List.of(), Locale.ENGLISH).text())
                .contains("no more than 1,260,600 t CO₂e in 2030: 10.0 % more than the 1,146,000 t CO₂e of 2018.");
    }

    @ParameterizedTest
    @EnumSource
    void everyMethodIsExplainedInBothLanguages(TargetMethod method) {
        BigDecimal percent = method == TargetMethod.CARBON_BUDGET_SHARE ? new BigDecimal("0.00001") : null;
        boolean isHdi = method == TargetMethod.ONE_PLANET_CITY_CHALLENGE;
        KeptCalculation calculation = calculated(new CalculationInputs(
                method, "US", 2018, new BigDecimal("1146000"), new BigDecimal("267757"), 2030,
                null, PopulationGrowth.NATIONAL, isHdi ? "HDR2019-portal" : null, null, null, null, null, null, null,
                null, null, percent, null, null));

        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            MemoReader memo = read(
                    target(calculation, calculation.result().targetTonnesCo2e()), ActorType.CITY, List.of(), language);

            assertThat(memo.elements("tr")).hasSizeGreaterThan(calculation.result().steps().size());
            assertThat(memo.text())
                    .as("of a year of net zero that no method took")
                    .doesNotContain(Messages.text(language, "calculation.input.NET_ZERO_YEAR"));
            assertThat(calculation.result().warnings()).isNotEmpty();
            assertThat(memo.elements("section")).extracting(section -> section.getAttribute("class"))
                    .contains("doubts");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasWords(TargetKind kind) {
        Target other = kind(target(null, BigDecimal.TEN), kind);

        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            assertThat(read(other, ActorType.REGION, List.of(), language).text()).doesNotContain(kind.name());
        }
    }

    @Test
    void everyConstantOfAFactHasWords() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            MemoTexts texts = new MemoTexts(language);
            Arrays.stream(TargetStatus.values()).forEach(each -> assertThat(texts.say("status." + each)).isNotBlank());
            Arrays.stream(GasCoverage.values()).forEach(each -> assertThat(texts.say("gases." + each)).isNotBlank());
            Arrays.stream(Horizon.values()).forEach(each -> assertThat(texts.say("horizon." + each)).isNotBlank());
            Arrays.stream(Origin.values()).forEach(each -> assertThat(texts.say("origin." + each)).isNotBlank());
        }
    }

    @Test
    void whatPeopleWroteIsNothingButText() {
        byte[] page = page(
                hostile(), member(ActorType.CITY, HOSTILE, List.of()), List.of(), Locale.ENGLISH);
        MemoReader memo = MemoReader.of(page);

        assertThat(memo.elements("script")).isEmpty();
        assertThat(memo.texts("h1")).containsExactly(HOSTILE);
        assertThat(memo.text()).contains("Recorded by " + HOSTILE + ".", HOSTILE);
        assertThat(new String(page, StandardCharsets.UTF_8)).doesNotContain("<script", "src=");
        assertThat(memo.elements("a")).extracting(link -> link.getAttribute("href"))
                .allMatch(address -> address.startsWith("/v1/") || address.startsWith("https://"));
    }

    @Test
    void numbersAreWrittenAsPeopleReadThem() {
        MemoTexts texts = new MemoTexts(Locale.ENGLISH);

        assertThat(texts.number(new BigDecimal("1265.3898877"))).isEqualTo("1,265.3899");
        assertThat(texts.number(new BigDecimal("0.000012345"))).isEqualTo("0.0000123");
        assertThat(texts.number(new BigDecimal("-20.50"))).isEqualTo("−20.5");
        assertThat(texts.number(BigDecimal.ZERO)).isEqualTo("0");
        assertThat(texts.tonnes(new BigDecimal("100000000000"))).isEqualTo("100,000,000,000 t CO₂e");
        assertThat(texts.tonnes(new BigDecimal("0.001"))).isEqualTo("0.001 t CO₂e");
        assertThat(texts.amount(new BigDecimal("2030"), "year")).isEqualTo("2030");
        assertThat(texts.amount(new BigDecimal("0.925"), "index")).isEqualTo("0.925");
        assertThat(texts.percent(new BigDecimal("57.00003"))).isEqualTo("57.0");
    }

    private static MemoReader read(
            Target target, ActorType type, List<Population> populations, Locale language) {
        Member member = member(type, "Example City", List.of(new Name("ja", "例示市", null, null, null)));
        return MemoReader.of(page(target, member, populations, language));
    }

    private static byte[] page(Target target, Member member, List<Population> populations, Locale language) {
        Versioned<Target> recorded = new Versioned<>(TARGET, 3, RECORDED, RECORDED, target);
        MemberParts parts = new MemberParts(
                null, List.of(recorded), List.of(),
                populations.stream().map(each -> new Versioned<>(TARGET, 1, RECORDED, RECORDED, each)).toList(),
                null, null, null, null, null, null);
        RegisteredMember registered = new RegisteredMember(
                MEMBER, 1, 1, RECORDED, RECORDED, member, null, true, List.of(), null, parts);
        Trajectories trajectories = new Trajectories(
                new Accountant(REFERENCE.book()),
                new TrajectoryFacts(List.of(target), List.of(), populations),
                new TrajectoryQuestion(Set.of(TARGET), PathShape.LINEAR, null, TODAY));
        TrajectoryService.Computed computed =
                new TrajectoryService.Computed(registered, trajectories, TODAY, null);
        return MemoPage.of(new TargetMemo(computed, recorded, language).memo());
    }

    private static Member member(ActorType type, String name, List<Name> names) {
        return new Member(name, names, type, "US", null, null, null, null, null, null, null, null, true);
    }

    private static KeptCalculation cityChallenge() {
        return calculated(new CalculationInputs(
                TargetMethod.ONE_PLANET_CITY_CHALLENGE, "US", 2018, new BigDecimal("1146000"),
                new BigDecimal("267757"), 2030, new BigDecimal("313460"), null, null, null, null, null, null, null,
                null, null, null, null, null, null));
    }

    private static KeptCalculation calculated(CalculationInputs inputs) {
        return new KeptCalculation(inputs, new TargetCalculator(REFERENCE.book()).calculate(inputs));
    }

    private static Population population(int year, PopulationStatus status, String inhabitants) {
        return new Population(year, status, new BigDecimal(inhabitants), null, null, null);
    }

    private static Target hostile() {
        return target(
                null, BigDecimal.TEN, new Text("en", HOSTILE),
                new Provenance(Origin.PARTNER, null, null, null, null, HOSTILE, HOSTILE, null));
    }

    private static Target target(KeptCalculation calculation, BigDecimal tonnes) {
        return target(
                calculation, tonnes, null,
                new Provenance(
                        Origin.PARTNER, null, null, null, null, "ICLEI USA", "A. Mayor", LocalDate.of(2021, 6, 1)));
    }

    private static Target target(
            KeptCalculation calculation, BigDecimal tonnes, Text statement, Provenance provenance) {
        return new Target(
                TARGET, TargetKind.ABSOLUTE, Horizon.INTERIM, TargetStatus.IN_POLICY, LabelledYear.calendar(2018),
                new BigDecimal("1146000"), LabelledYear.calendar(2030), null, tonnes, null, null, null,
                GasCoverage.ALL_GREENHOUSE_GASES, null, "ONE_PLANET_CITY_CHALLENGE", null, null, false, null, null,
                null, null, null, null, null, LocalDate.of(2021, 5, 6), null, statement,
                URI.create("https://city.example/target?a=1&b='2'"), calculation, provenance);
    }

    private static Target kind(Target target, TargetKind kind) {
        return new Target(
                target.id(), kind, target.horizon(), target.status(), target.baseYear(), target.baseTonnesCo2e(),
                target.targetYear(), null, target.targetTonnesCo2e(), null, null, null, target.gases(), null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
