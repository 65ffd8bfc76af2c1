package org.racetozero.registry.application;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.exchange.MemberBundle;
import org.racetozero.registry.domain.pledge.Claim;
import org.racetozero.registry.domain.pledge.CreditUse;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.target.Coverage;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Scope;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.target.TargetStatus;

class NetZeroTrackerCommitmentsTest {
    private static final List<MemberBundle> MEMBERS = NetZeroTrackerSnapshot.members().members();

    @Test
    void targetsByKindAndHorizon() {
        Map<String, Long> counts = countBy(MEMBERS.stream()
                .flatMap(bundle -> bundle.targets().stream())
                .map(target -> target.kind() + " " + target.horizon())
                .toList());
        assertThat(counts).isEqualTo(Map.of(
                "NET_ZERO LONG_TERM", 509L, "ABSOLUTE LONG_TERM", 18L, "ABSOLUTE INTERIM", 339L,
                "SCIENCE_BASED LONG_TERM", 3L, "SCIENCE_BASED INTERIM", 6L, "OTHER LONG_TERM", 13L,
                "OTHER INTERIM", 98L, "BASELINE_SCENARIO INTERIM", 8L, "INTENSITY INTERIM", 17L,
                "FIXED_LEVEL INTERIM", 5L));
    }

    @Test
    void onlyTheNetZeroFamilyClaimsAStateOfZero() {
        Map<Claim, Long> claims = countBy(MEMBERS.stream()
                .filter(bundle -> bundle.pledge() != null && bundle.pledge().claim() != null)
                .map(bundle -> bundle.pledge().claim())
                .toList());
        assertThat(claims).isEqualTo(Map.of(Claim.NET_ZERO, 367L, Claim.CARBON_NEUTRAL, 89L,
                Claim.CLIMATE_NEUTRAL, 23L, Claim.ZERO_CARBON, 8L, Claim.CLIMATE_POSITIVE, 7L,
                Claim.ZERO_EMISSIONS, 6L, Claim.GREENHOUSE_GAS_NEUTRAL, 5L, Claim.CARBON_NEGATIVE, 3L));
        // One of the 509 targets of the family stands in a second row of a member whose pledge the first row gives.
        assertThat(claims.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(508);
        assertThat(MEMBERS).filteredOn(bundle -> bundle.pledge() == null).hasSize(113)
                .noneMatch(bundle -> bundle.targets().stream().anyMatch(t -> t.kind() == TargetKind.NET_ZERO));
    }

    @Test
    void gasesComeFromTheirOwnFieldNeverFromTheLabel() {
        Map<GasCoverage, Long> gases = countBy(MEMBERS.stream()
                .filter(bundle -> bundle.pledge() != null && bundle.pledge().claim() == Claim.CARBON_NEUTRAL)
                .map(bundle -> bundle.pledge().gases())
                .toList());
        assertThat(gases).hasSize(3).allSatisfy((coverage, count) -> assertThat(count).isPositive());
    }

    @Test
    void coverageAndGasesDescribeTheEndTargetOnly() {
        assertThat(MEMBERS).allSatisfy(bundle -> assertThat(bundle.targets())
                .filteredOn(target -> target.status() == null && target.gases() == null)
                .allSatisfy(target -> assertThat(target.coverage()).isNull()));
        Set<Integer> endTargetsPerRow = MEMBERS.stream()
                .map(bundle -> (int) bundle.targets().stream().filter(target -> target.coverage() != null).count())
                .collect(Collectors.toSet());
        assertThat(endTargetsPerRow).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void blankNotSpecifiedNoAndPartialAreFourDifferentThings() {
        Map<CoverageLevel, Long> scope3 = countBy(MEMBERS.stream()
                .flatMap(bundle -> bundle.targets().stream())
                .filter(target -> target.coverage() != null)
                .flatMap(target -> target.coverage().stream())
                .filter(coverage -> coverage.scope() == Scope.SCOPE_3)
                .map(Coverage::coverage)
                .toList());
        assertThat(scope3).isEqualTo(Map.of(CoverageLevel.FULL, 180L, CoverageLevel.PARTIAL, 89L,
                CoverageLevel.NONE, 29L, CoverageLevel.NOT_SPECIFIED, 68L));
        assertThat(MEMBERS).allSatisfy(bundle -> assertThat(bundle.targets())
                .filteredOn(target -> target.coverage() != null)
                .allSatisfy(target -> assertThat(target.coverage())
                        .allSatisfy(coverage -> assertThat(coverage.percent()).isNull())));
    }

    @Test
    void creditsAreNeverSaidToCountToATarget() {
        Map<String, Long> uses = countBy(MEMBERS.stream()
                .filter(bundle -> bundle.pledge() != null && bundle.pledge().creditPolicy() != null)
                .map(bundle -> String.valueOf(bundle.pledge().creditPolicy().use()))
                .toList());
        assertThat(uses).isEqualTo(Map.of(CreditUse.UNSPECIFIED.name(), 204L, CreditUse.NONE.name(), 40L, "null", 1L));
        assertThat(MEMBERS).allSatisfy(bundle -> assertThat(bundle.targets()).allSatisfy(target -> {
            assertThat(target.creditsCount()).isNull();
            assertThat(target.removalsCount()).isNull();
        }));
        assertThat(member("CIT-0073").pledge().creditPolicy().maximumPercent()).isEqualTo("16.6");
    }

    @Test
    void targetsThatArePlannedOrReachedAreNotEqualToOthers() {
        Map<String, Long> statuses = countBy(MEMBERS.stream()
                .flatMap(bundle -> bundle.targets().stream())
                .map(target -> String.valueOf(target.status()))
                .filter(status -> !status.equals("null"))
                .toList());
        assertThat(statuses).isEqualTo(Map.of("PROPOSED", 31L, "DECLARED", 133L, "IN_STRATEGY", 275L,
                "IN_POLICY", 99L, "IN_LAW", 21L, "ACHIEVED_SELF_DECLARED", 12L,
                "ACHIEVED_EXTERNALLY_VALIDATED", 1L));
        MemberBundle salesforce = member("COM-0298");
        assertThat(salesforce.targets().getFirst().status()).isEqualTo(TargetStatus.ACHIEVED_EXTERNALLY_VALIDATED);
        assertThat(salesforce.pledge().achieved()).isTrue();
    }

    @Test
    void aStepIsInterimAndAnEndIsLongTerm() {
        // REG-0009 California aims at a cut by a near year and at carbon neutrality after it.
        assertThat(member("REG-0009").targets()).extracting(Target::horizon)
                .containsExactly(Horizon.LONG_TERM, Horizon.INTERIM);
        assertThat(MEMBERS).allSatisfy(bundle -> assertThat(bundle.targets())
                .filteredOn(target -> target.horizon() == Horizon.LONG_TERM && target.kind() != TargetKind.NET_ZERO)
                .allMatch(target -> target.targetYear() == null || target.targetYear().year() > 2032));
    }

    @Test
    void cellsOfSeveralLinesAreKept() {
        assertThat(member("CIT-0112").targets())
                .allSatisfy(target -> assertThat(target.statement().language()).isEqualTo("und"));
        assertThat(MEMBERS).filteredOn(bundle -> bundle.targets().stream()
                .anyMatch(target -> target.statement() != null && target.statement().text().contains("\n")))
                .hasSizeGreaterThan(200);
    }

    private static MemberBundle member(String externalId) {
        return MEMBERS.stream().filter(bundle -> bundle.externalId().equals(externalId)).findFirst().orElseThrow();
    }

    private static <T> Map<T, Long> countBy(List<T> values) {
        return values.stream().collect(groupingBy(value -> value, counting()));
    }
}
