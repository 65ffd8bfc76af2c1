package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.exchange.MemberBundle;
import org.racetozero.registry.domain.exchange.NetZeroTracker;
import org.racetozero.registry.domain.pledge.CreditUse;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Scope;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;

/**
 * The mapping reproduces what the tracker published from its own data (Net Zero Stocktake 2023): of the company targets
 * of the net-zero family 37 % fully cover scope 3, 13 % state conditions for offsets, 4 % meet the starting line.
 */
class NetZeroStocktakeTest {
    /** Every company of the snapshot, in the Race or not. */
    private static final List<MemberBundle> COMPANIES = NetZeroTrackerSnapshot.rows().stream()
            .filter(row -> row.get("actor_type").equals("Company"))
            .map(NetZeroTracker::row)
            .flatMap(Optional::stream)
            .toList();
    private static final List<MemberBundle> NET_ZERO = COMPANIES.stream().filter(c -> end(c) != null).toList();
    private static final List<MemberBundle> IN_THE_RACE =
            NET_ZERO.stream().filter(company -> company.membership() != null).toList();

    @Test
    void companiesOfTheNetZeroFamily() {
        assertThat(COMPANIES.size()).isEqualTo(2001);
        assertThat(NET_ZERO.size()).isEqualTo(777);
        assertThat(count(NET_ZERO, company -> company.pledge().claim() != null)).isEqualTo(777);
        assertThat(IN_THE_RACE.size()).isEqualTo(318);
    }

    @Test
    void fullCoverageOfScope3() {
        assertThat(count(NET_ZERO, covers(Scope.SCOPE_3))).isEqualTo(288);
        assertThat(percent(288, 777)).isEqualTo("37.1");
        assertThat(count(IN_THE_RACE, covers(Scope.SCOPE_3))).isEqualTo(158);
    }

    @Test
    void statedConditionsForOffsets() {
        assertThat(count(NET_ZERO, NetZeroStocktakeTest::statesConditions)).isEqualTo(102);
        assertThat(percent(102, 777)).isEqualTo("13.1");
        assertThat(count(IN_THE_RACE, NetZeroStocktakeTest::statesConditions)).isEqualTo(60);
    }

    /**
     * A proxy for the starting line in the tracker's terms: net zero by 2050, any interim target, scopes 1 to 3 covered
     * in full, a plan, annual reporting, and no credits or credits under conditions; once without and once with the
     * demand that all greenhouse gases are covered.
     */
    @Test
    void aProxyForTheStartingLine() {
        Predicate<MemberBundle> startingLine = company -> end(company).targetYear() != null
                && end(company).targetYear().year() <= 2050
                && company.targets().stream().anyMatch(target -> target.horizon() == Horizon.INTERIM)
                && covers(Scope.SCOPE_1).and(covers(Scope.SCOPE_2)).and(covers(Scope.SCOPE_3)).test(company)
                && states(company, "has_plan", "Yes")
                && states(company, "reporting_mechanism", "Annual reporting")
                && (statesConditions(company) || usesNoCredits(company));
        Predicate<MemberBundle> allGases = company -> end(company).gases() == GasCoverage.ALL_GREENHOUSE_GASES;

        assertThat(count(NET_ZERO, startingLine)).isEqualTo(28);
        assertThat(percent(28, 777)).isEqualTo("3.6");
        assertThat(count(NET_ZERO, startingLine.and(allGases))).isEqualTo(25);
        assertThat(percent(25, 777)).isEqualTo("3.2");
        assertThat(count(IN_THE_RACE, startingLine)).isEqualTo(18);
        assertThat(count(IN_THE_RACE, startingLine.and(allGases))).isEqualTo(16);
    }

    private static Target end(MemberBundle company) {
        return company.targets().stream()
                .filter(target -> target.kind() == TargetKind.NET_ZERO)
                .findFirst()
                .orElse(null);
    }

    private static Predicate<MemberBundle> covers(Scope scope) {
        return company -> end(company).coverage() != null && end(company).coverage().stream()
                .anyMatch(coverage -> coverage.scope() == scope && coverage.coverage() == CoverageLevel.FULL);
    }

    private static boolean statesConditions(MemberBundle company) {
        return company.pledge().creditPolicy() != null && company.pledge().creditPolicy().conditions() != null;
    }

    private static boolean usesNoCredits(MemberBundle company) {
        return company.pledge().creditPolicy() != null && company.pledge().creditPolicy().use() == CreditUse.NONE;
    }

    /** Plans and reports are nouns of their own, so what the tracker says of them stands in the remarks. */
    private static boolean states(MemberBundle company, String field, String value) {
        return company.remarks().stream()
                .anyMatch(remark -> remark.field().equals(field) && remark.value().equals(value));
    }

    private static long count(List<MemberBundle> companies, Predicate<MemberBundle> condition) {
        return companies.stream().filter(condition).count();
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
    }
}
