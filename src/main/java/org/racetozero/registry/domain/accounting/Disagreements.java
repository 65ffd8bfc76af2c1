package org.racetozero.registry.domain.accounting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.InventoryLine;
import org.racetozero.registry.domain.quantity.Decimals;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.reference.ReferenceBook;
import org.racetozero.registry.domain.reference.ReportingLevel;
import org.racetozero.registry.domain.validation.Violation;

/**
 * Finds the stated totals that an inventory's own lines contradict. A total is held against every sum its owner may
 * have meant, with or without what land takes up, and at each reporting level its lines have.
 */
final class Disagreements {

    private static final Set<Account> SCOPES =
            Set.of(Account.SCOPE_1, Account.SCOPE_2_LOCATION, Account.SCOPE_2_MARKET, Account.SCOPE_3);

    private final Inventory inventory;
    private final ReferenceBook book;
    private final Ledger ledger;
    private final List<StatedFigure> stated;
    private final EmissionSums sums;

    Disagreements(Inventory inventory, ReferenceBook book) {
        this.inventory = inventory;
        this.book = book;
        this.ledger = new Ledger(inventory, inventory.gwpSet(), book, Account.SCOPE_2_LOCATION);
        this.stated = StatedFigure.of(inventory, inventory.gwpSet());
        this.sums = new Closing(inventory.gwpSet(), ledger, stated).sums();
    }

    List<Violation> found() {
        List<Violation> found = new ArrayList<>();
        List<InventoryLine> lines = inventory.lines() == null ? List.of() : inventory.lines();
        for (int index = 0; index < lines.size(); index++) {
            checkLine("/lines/" + index, lines.get(index), found);
        }
        for (StatedFigure figure : stated) {
            checkTotal(figure, found);
        }
        return found;
    }

    private void checkLine(String pointer, InventoryLine line, List<Violation> found) {
        if (line.reference() != null
                && ledger.standard().codes() == AccountingStandard.Codes.GPC
                && book.references().find(line.reference()).isEmpty()) {
            found.add(Violation.at(pointer + "/reference", "UNKNOWN_LINE_REFERENCE", line.reference()));
        }
        boolean isKnownSpecies = line.species() == null || line.gas() == null
                || Arrays.stream(GwpSet.values()).anyMatch(set ->
                        book.potentials().of(set, line.gas(), line.species()).isPresent());
        if (!isKnownSpecies) {
            found.add(Violation.at(pointer + "/species", "UNKNOWN_SPECIES", line.species(), line.gas().name()));
        }
    }

    private void checkTotal(StatedFigure figure, List<Violation> found) {
        List<Sum> readings = readings(figure).stream().filter(sum -> !sum.isEmpty()).toList();
        if (readings.isEmpty() || readings.stream().anyMatch(Sum::isUntellable)) {
            return;
        }
        BigDecimal tonnes = figure.tonnesCo2e();
        boolean mayExceed = mayExceedLines(figure);
        boolean agrees = readings.stream().map(Sum::amount).anyMatch(sum ->
                Agreement.between(tonnes, sum) || mayExceed && Agreement.atLeast(tonnes, sum));
        if (!agrees) {
            found.add(Violation.at(
                    figure.pointer(), "TOTAL_DISAGREES", Decimals.plain(tonnes),
                    Decimals.plain(readings.getFirst().amount())));
        }
    }

    /** Whether the lines may lack something that the total counts; without any line, nothing is known to be lacking. */
    private boolean mayExceedLines(StatedFigure figure) {
        boolean areLinesAll = figure.sector() == null ? ledger.isComplete() : ledger.areLinesWhole();
        boolean isOfScopes = figure.isWhole() && !ledger.standard().isTerritorial();
        return !ledger.isEmpty() && !areLinesAll || isOfScopes && !areScopesKnown();
    }

    private List<Sum> readings(StatedFigure figure) {
        if (figure.isWhole()) {
            return ledger.standard().isTerritorial() ? ofTerritory() : ofOrganisation();
        }
        if (figure.account() == Account.REMOVALS) {
            Sum withSinks = ledger.byAccount().getOrDefault(Account.REMOVALS, new Sum());
            return List.of(withSinks, ledger.sum(Ledger.Entry::isRemoval));
        }
        Predicate<Ledger.Entry> of = entry ->
                (figure.scope() == null
                        ? !entry.place().isOutside() && !entry.isAlternative()
                        : entry.place().account() == figure.scope())
                && (figure.sector() == null || figure.sector().equals(entry.place().sector()));
        List<Predicate<Ledger.Entry>> grains = ledger.standard().isTerritorial()
                ? List.of(
                        entry -> entry.place().level() != ReportingLevel.TERRITORIAL,
                        entry -> true,
                        entry -> entry.place().level() == ReportingLevel.BASIC)
                : List.of(entry -> true);
        return grains.stream().flatMap(grain -> withAndWithoutSinks(of.and(grain))).toList();
    }

    private List<Sum> ofTerritory() {
        AccountingStandard standard = ledger.standard();
        if (ledger.isEmpty()) {
            return standard.knowsLevels() ? ofSectors(standard.sectors()) : List.of();
        }
        // The Global Covenant's framework and the US Community Protocol tell no levels apart: either may be meant.
        List<Set<ReportingLevel>> levels = standard.knowsLevels()
                ? List.of(standard.levels())
                : List.of(
                        Set.of(ReportingLevel.BASIC),
                        Set.of(ReportingLevel.BASIC, ReportingLevel.BASIC_PLUS));
        return levels.stream()
                .flatMap(wanted -> withAndWithoutSinks(entry ->
                        !entry.place().isOutside() && !entry.isAlternative()
                        && (ledger.isUnplaced(entry) || wanted.contains(entry.place().level()))))
                .toList();
    }

    /** The stated sectors together, with and without what land takes up; none while one of them is not stated. */
    private List<Sum> ofSectors(List<String> sectors) {
        List<BigDecimal> known = sectors.stream().map(sums.bySector()::get).filter(Objects::nonNull).toList();
        return known.size() < sectors.size()
                ? List.of()
                : List.of(sum(known.stream().filter(amount -> amount.signum() > 0)), sum(known.stream()));
    }

    private static Sum sum(Stream<BigDecimal> amounts) {
        Sum sum = new Sum();
        amounts.forEach(amount -> sum.add(new Quantity.Told(amount), false));
        return sum;
    }

    /** The scopes together, once with scope 2 by the market and once by location. */
    private List<Sum> ofOrganisation() {
        Map<Account, BigDecimal> known = sums.byAccount();
        Map<Account, Sum> lines = ledger.byAccount();
        boolean isTold = SCOPES.stream().allMatch(account ->
                known.containsKey(account) || !lines.containsKey(account) || !lines.get(account).isUntellable());
        if (!isTold || ledger.isEmpty() && !areScopesKnown()) {
            return List.of();
        }
        Sum unplaced = ledger.unplaced();
        if (unplaced.isUntellable()) {
            return List.of();
        }
        return Stream.of(Account.SCOPE_2_MARKET, Account.SCOPE_2_LOCATION)
                .filter(account -> known.containsKey(account) || !hasScope2())
                .map(scope2 -> {
                    Sum sum = sum(Stream.of(Account.SCOPE_1, scope2, Account.SCOPE_3)
                            .map(known::get)
                            .filter(Objects::nonNull));
                    if (unplaced.isTold()) {
                        sum.add(new Quantity.Told(unplaced.amount()), false);
                    }
                    return sum;
                })
                .toList();
    }

    private boolean areScopesKnown() {
        return ledger.standard().scopes().stream().allMatch(scope -> switch (scope) {
            case 1 -> sums.byAccount().containsKey(Account.SCOPE_1);
            case 2 -> hasScope2();
            default -> sums.byAccount().containsKey(Account.SCOPE_3);
        });
    }

    private boolean hasScope2() {
        return sums.byAccount().containsKey(Account.SCOPE_2_MARKET)
                || sums.byAccount().containsKey(Account.SCOPE_2_LOCATION);
    }

    private Stream<Sum> withAndWithoutSinks(Predicate<Ledger.Entry> of) {
        return Stream.of(ledger.sum(entry -> of.test(entry) && !entry.isSink()), ledger.sum(of));
    }
}
