package org.racetozero.registry.domain.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.InventoryLine;
import org.racetozero.registry.domain.inventory.Protocol;
import org.racetozero.registry.domain.quantity.Gas;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.reference.GpcReference;
import org.racetozero.registry.domain.reference.ReportingLevel;

/**
 * What holds of the sums of any inventory whatever. Seeds are printed with a failure;
 * {@code -Daccounting.seed=…} tries one, {@code -Daccounting.seeds=…} that many.
 */
class AccountantPropertiesTest {

    private static final List<Gas> SINGLE_GASES = List.of(Gas.CO2, Gas.CH4, Gas.N2O, Gas.SF6, Gas.NF3);
    private static final List<Protocol> GPC = List.of(Protocol.GPC_BASIC, Protocol.GPC_BASIC_PLUS, Protocol.CRF_GCOM);
    private static final BigDecimal LEAST = new BigDecimal("0.001");
    private static final BigDecimal MOST = new BigDecimal("100000000000");

    private final Accountant accountant = new Accountant(Inventories.BOOK);

    static LongStream seeds() {
        Long one = Long.getLong("accounting.seed");
        return one != null ? LongStream.of(one) : LongStream.range(0, Long.getLong("accounting.seeds", 300));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfLinesMakesNoDifference(long seed) {
        Inventory inventory = any(seed);
        List<InventoryLine> shuffled = new ArrayList<>(inventory.lines());
        Collections.shuffle(shuffled, new Random(seed));

        EmissionSums sums = accountant.sums(inventory);
        EmissionSums others = accountant.sums(with(inventory, shuffled));

        assertThat(others.byAccount()).isEqualTo(sums.byAccount());
        assertThat(others.byReference()).isEqualTo(sums.byReference());
        assertThat(others.bySector()).isEqualTo(sums.bySector());
        assertThat(others.byLevel()).isEqualTo(sums.byLevel());
        assertThat(others.byCategory()).isEqualTo(sums.byCategory());
        assertThat(others.total()).isEqualTo(sums.total());
        assertThat(others.gaps()).hasSameSizeAs(sums.gaps());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theTotalIsTheSumOfWhatItCounts(long seed) {
        Inventory inventory = territory(seed);

        EmissionSums sums = accountant.sums(inventory);

        BigDecimal sum = BigDecimal.ZERO;
        for (InventoryLine line : inventory.lines()) {
            GpcReference reference = Inventories.BOOK.references().find(line.reference()).orElseThrow();
            boolean counts = reference.level() == ReportingLevel.BASIC
                    || reference.level() == ReportingLevel.BASIC_PLUS
                            && inventory.protocol() == Protocol.GPC_BASIC_PLUS;
            sum = counts ? sum.add(tonnes(line, inventory.gwpSet())) : sum;
        }
        assertThat(sums.total() == null ? BigDecimal.ZERO : sums.total()).isEqualByComparingTo(sum);
        assertThat(sums.byReference().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(inventory.lines().stream()
                        .map(line -> tonnes(line, inventory.gwpSet()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** What one method says of an inventory, the other says of that inventory with the methods exchanged. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theMarketIsReadAsLocationIs(long seed) {
        Inventory inventory = ofBothMethods(seed);
        Inventory exchanged = with(
                inventory, inventory.lines().stream().map(AccountantPropertiesTest::exchanged).toList());

        EmissionSums byLocation = accountant.sums(inventory);
        EmissionSums byMarket = accountant.byMarket().sums(exchanged);

        assertThat(byMarket.byReference()).isEqualTo(byLocation.byReference());
        assertThat(byMarket.bySector()).isEqualTo(byLocation.bySector());
        assertThat(byMarket.byLevel()).isEqualTo(byLocation.byLevel());
        assertThat(byMarket.total()).isEqualTo(byLocation.total());
        assertThat(byMarket.byAccount().get(Account.SCOPE_2_MARKET))
                .isEqualTo(byLocation.byAccount().get(Account.SCOPE_2_LOCATION));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatNobodyBoughtCountsTheSameByEitherMethod(long seed) {
        Inventory inventory = territory(seed);

        assertThat(accountant.byMarket().sums(inventory)).isEqualTo(accountant.sums(inventory));
        assertThat(accountant.byMarket().scopes(inventory, inventory.gwpSet()))
                .isEqualTo(accountant.scopes(inventory, inventory.gwpSet()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anotherLineNeverLowersTheTotal(long seed) {
        Inventory inventory = any(seed);
        List<InventoryLine> more = new ArrayList<>(inventory.lines());
        more.add(more.get(new Random(seed).nextInt(more.size())));

        BigDecimal before = accountant.sums(inventory).total();
        BigDecimal after = accountant.sums(with(inventory, more)).total();

        if (before != null) {
            assertThat(after).isGreaterThanOrEqualTo(before);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void convertingThereAndBackIsTheIdentity(long seed) {
        Random random = new Random(seed);
        Gas gas = pick(SINGLE_GASES, random);
        GwpSet own = pick(List.of(GwpSet.values()), random);
        GwpSet other = pick(List.of(GwpSet.values()), random);
        Inventory inventory = Inventories.of(
                Protocol.GPC_BASIC, own, List.of(line("I.1.1", null, null, gas, random)), null, List.of());

        BigDecimal there = accountant.sums(inventory, other).total();
        BigDecimal factor = potential(own, gas).divide(potential(other, gas), MathContext.DECIMAL128);

        assertThat(there.multiply(factor).round(MathContext.DECIMAL64))
                .isEqualByComparingTo(accountant.sums(inventory).total().round(MathContext.DECIMAL64));
        assertThat(accountant.sums(inventory, own)).isEqualTo(accountant.sums(inventory));
        assertThat(accountant.sums(inventory, other)).isEqualTo(accountant.sums(Inventories.of(
                Protocol.GPC_BASIC, other, inventory.lines(), null, List.of())));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noFigureOfAnotherSetIsEverGiven(long seed) {
        Inventory inventory = any(seed);
        List<InventoryLine> lines = new ArrayList<>(inventory.lines());
        int stated = new Random(seed).nextInt(lines.size());
        InventoryLine line = lines.get(stated);
        lines.set(stated, new InventoryLine(
                line.reference(), line.scope(), line.category(), Gas.CO2E, null, line.quantityTonnes(), null, null,
                null));
        GwpSet other = inventory.gwpSet() == GwpSet.AR6 ? GwpSet.AR4 : GwpSet.AR6;

        EmissionSums sums = accountant.sums(with(inventory, lines), other);

        assertThat(sums.gaps()).extracting(AccountingGap::pointer).contains("/lines/" + stated);
        assertThat(sums.byReference()).doesNotContainKey(String.valueOf(line.reference()));
        assertThat(sums.byCategory().keySet()).doesNotContain(line.category() == null ? 0 : line.category());
        if (line.scope() != null) {
            assertThat(sums.byAccount()).doesNotContainKey(line.scope());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatItAddsUpToNeverDisagrees(long seed) {
        Inventory inventory = any(seed);
        EmissionSums sums = accountant.sums(inventory);
        StringBuilder totals = new StringBuilder();
        sums.byAccount().forEach((account, figure) ->
                totals.append(account).append(' ').append(figure.toPlainString()).append("; "));
        sums.bySector().forEach((sector, figure) ->
                totals.append("sector:").append(sector).append(' ').append(figure.toPlainString()).append("; "));
        if (sums.total() != null) {
            totals.append("WHOLE ").append(sums.total().toPlainString());
        }

        Inventory stating = Inventories.of(
                inventory.protocol(), inventory.gwpSet(), inventory.lines(), Inventories.totals(totals.toString()),
                List.of());

        assertThat(accountant.disagreements(stating)).isEmpty();
        assertThat(accountant.sums(stating).total()).isEqualTo(sums.total());
    }

    private Inventory any(long seed) {
        return seed % 2 == 0 ? territory(seed) : organisation(seed);
    }

    private static Inventory territory(long seed) {
        Random random = new Random(seed);
        List<InventoryLine> lines = new ArrayList<>();
        for (int count = 1 + random.nextInt(40); count > 0; count--) {
            String reference = pick(Inventories.BOOK.references().all(), random).code();
            lines.add(line(reference, null, null, pick(SINGLE_GASES, random), random));
        }
        return Inventories.of(pick(GPC, random), pick(List.of(GwpSet.values()), random), lines, null, List.of());
    }

    /** A territory that states its scope 2 by one method here, by the other there, and by both elsewhere. */
    private static Inventory ofBothMethods(long seed) {
        Random random = new Random(seed);
        List<InventoryLine> lines = new ArrayList<>();
        for (InventoryLine line : territory(seed).lines()) {
            if (Inventories.BOOK.references().find(line.reference()).orElseThrow().scope() == 2) {
                Gas gas = pick(SINGLE_GASES, random);
                int kinds = 1 + random.nextInt(3);
                if (kinds != 2) {
                    lines.add(line(line.reference(), Account.SCOPE_2_LOCATION, null, gas, random));
                }
                if (kinds != 1) {
                    lines.add(line(line.reference(), Account.SCOPE_2_MARKET, null, gas, random));
                }
            } else {
                lines.add(line);
            }
        }
        return with(territory(seed), lines);
    }

    private static InventoryLine exchanged(InventoryLine line) {
        if (line.scope() != Account.SCOPE_2_LOCATION && line.scope() != Account.SCOPE_2_MARKET) {
            return line;
        }
        Account other = line.scope() == Account.SCOPE_2_MARKET ? Account.SCOPE_2_LOCATION : Account.SCOPE_2_MARKET;
        return new InventoryLine(
                line.reference(), other, line.category(), line.gas(), line.species(), line.quantityTonnes(), null,
                null, null);
    }

    private static Inventory organisation(long seed) {
        Random random = new Random(seed);
        List<InventoryLine> lines = new ArrayList<>();
        for (Account account : Account.values()) {
            for (int count = random.nextInt(4); count > 0; count--) {
                Integer category = account == Account.SCOPE_3 ? (Integer) (1 + random.nextInt(15)) : null;
                lines.add(line(null, account, category, pick(SINGLE_GASES, random), random));
            }
        }
        lines.add(line(null, Account.SCOPE_1, null, Gas.CO2, random));
        return Inventories.of(
                Protocol.GHGP_CORPORATE, pick(List.of(GwpSet.values()), random), lines, null, List.of());
    }

    /** From 0.001 t to 10^11 t, evenly over the orders of magnitude. */
    private static InventoryLine line(
            String reference, Account scope, Integer category, Gas gas, Random random) {
        BigDecimal tonnes = BigDecimal.valueOf(1 + random.nextInt(999_999), 6)
                .movePointRight(random.nextInt(12))
                .setScale(6, java.math.RoundingMode.DOWN)
                .max(LEAST)
                .min(MOST);
        return new InventoryLine(reference, scope, category, gas, null, tonnes, null, null, null);
    }

    private static Inventory with(Inventory inventory, List<InventoryLine> lines) {
        return Inventories.of(inventory.protocol(), inventory.gwpSet(), lines, null, List.of());
    }

    private static BigDecimal tonnes(InventoryLine line, GwpSet set) {
        return line.quantityTonnes().multiply(potential(set, line.gas()));
    }

    private static BigDecimal potential(GwpSet set, Gas gas) {
        return Inventories.BOOK.potentials().of(set, gas, null).orElseThrow();
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
