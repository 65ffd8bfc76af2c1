package org.racetozero.registry.domain.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.InventoryTotal;
import org.racetozero.registry.domain.inventory.Protocol;
import org.racetozero.registry.domain.inventory.Restatement;
import org.racetozero.registry.domain.quantity.Decimals;
import org.racetozero.registry.domain.quantity.GwpSet;

/** Lines and stated totals become the sums that GPC v1.1, the GHG Protocol and PCAF have, and nothing gets lost. */
class AccountantTest {

    private final Accountant accountant = new Accountant(Inventories.BOOK);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/accounting/sums.csv", delimiter = '|', numLinesToSkip = 1)
    void addsUp(
            String name,
            Protocol protocol,
            GwpSet gwpSet,
            GwpSet wanted,
            String lines,
            String totals,
            String figures,
            String gaps) {
        Inventory inventory = Inventories.of(protocol, gwpSet, lines, totals);

        EmissionSums sums = wanted == null ? accountant.sums(inventory) : accountant.sums(inventory, wanted);

        assertFigures(told(sums), figures);
        assertThat(sums.gaps().stream()
                        .map(gap -> gap.pointer() + " " + gap.code() + " " + gap.detailArgument())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(gaps == null ? "" : gaps);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/accounting/disagreements.csv", delimiter = '|', numLinesToSkip = 1)
    void findsWhatContradictsItself(String name, Protocol protocol, String lines, String totals, String violations) {
        Inventory inventory = Inventories.of(protocol, GwpSet.AR5, lines, totals);

        assertThat(accountant.disagreements(inventory).stream()
                        .map(each -> each.pointer() + " " + each.code() + " " + String.join(" ", each.arguments()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(violations == null ? "" : violations);
    }

    /** GHG Protocol Scope 2 Guidance: two methods, of which one figure is by one; the GPC's totals are by location. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/accounting/sums-by-market.csv", delimiter = '|', numLinesToSkip = 1)
    void addsUpByTheMarketWhereAskedTo(
            String name, Protocol protocol, String lines, String totals, String scopes, String figures) {
        Inventory inventory = Inventories.of(protocol, GwpSet.AR5, lines, totals);

        Map<String, String> counted = new LinkedHashMap<>();
        accountant.byMarket().scopes(inventory, GwpSet.AR5)
                .forEach((scope, figure) -> counted.put(scope.name(), Decimals.plain(figure)));

        assertFigures(told(accountant.byMarket().sums(inventory)), figures);
        assertFigures(counted, scopes);
    }

    /** SBTi: "re-baseline anytime structural changes prompt a change of 5% or greater". */
    @ParameterizedTest
    @CsvSource({
        "100, 105, 5, true",
        "100, 104.999999, 4.999999, false",
        "100, 95, -5, true",
        "100, 95.000001, -4.999999, false",
        "0.001, 0.00105, 5, true",
        "100000000000, 104999999999.999999, 4.999999999999999, false",
        "0, 0, 0, false",
        "0, 0.001, , true",
        "3, 4, 33.33333333333333, true",
        "-100, -90, 10, true"})
    void aChangeOfFivePercentIsSignificant(
            BigDecimal before, BigDecimal after, BigDecimal percent, boolean significant) {
        Recalculation change = Recalculation.between(before, after).orElseThrow();

        assertThat(change.significant()).isEqualTo(significant);
        if (percent == null) {
            assertThat(change.changePercent()).isNull();
        } else {
            assertThat(change.changePercent()).isEqualByComparingTo(percent);
        }
    }

    @Test
    void eachRestatementIsHeldAgainstWhatFollowedIt() {
        Inventory inventory = Inventories.of(
                Protocol.GPC_BASIC, GwpSet.AR5, null, List.of(new InventoryTotal(null, null, new BigDecimal("108"))),
                List.of(stated("100"), stated("104"), new Restatement(LocalDate.EPOCH, null, null, List.of(), null)));

        List<Optional<Recalculation>> changes = accountant.changes(inventory);

        assertThat(changes.get(0).orElseThrow().changePercent()).isEqualByComparingTo("4");
        assertThat(changes.get(1)).isEmpty();
        assertThat(changes.get(2)).isEmpty();
        assertThat(accountant.recalculation(inventory).orElseThrow().changePercent()).isEqualByComparingTo("8");
        assertThat(accountant.recalculation(inventory).orElseThrow().significant()).isTrue();
    }

    @Test
    void whatWasNeverRestatedHasNotChanged() {
        Inventory inventory = Inventories.of(Protocol.OTHER, null, null, "WHOLE 5");

        assertThat(accountant.changes(inventory)).isEmpty();
        assertThat(accountant.recalculation(inventory)).isEmpty();
    }

    private static void assertFigures(Map<String, String> told, String figures) {
        for (String figure : figures.split(";")) {
            String[] words = figure.strip().split(" +");
            assertThat(told.getOrDefault(words[0], "-")).as(words[0]).isEqualTo(words[1]);
        }
    }

    private static Restatement stated(String total) {
        return new Restatement(
                LocalDate.EPOCH, null, GwpSet.AR5, null,
                List.of(new InventoryTotal(null, null, new BigDecimal(total))));
    }

    private static Map<String, String> told(EmissionSums sums) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("set", String.valueOf(sums.gwpSet()));
        sums.byAccount().forEach((key, figure) -> told.put(key.name(), Decimals.plain(figure)));
        sums.byReference().forEach((key, figure) -> told.put(key, Decimals.plain(figure)));
        sums.bySector().forEach((key, figure) -> told.put("sector:" + key, Decimals.plain(figure)));
        sums.byLevel().forEach((key, figure) -> told.put(key.name(), Decimals.plain(figure)));
        sums.byCategory().forEach((key, figure) -> told.put("category:" + key, Decimals.plain(figure)));
        sums.byAssetClass().forEach((key, figure) -> told.put("class:" + key, Decimals.plain(figure)));
        if (sums.total() != null) {
            told.put("total", Decimals.plain(sums.total()));
        }
        return told;
    }
}
