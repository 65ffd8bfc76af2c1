package org.racetozero.registry.domain.accounting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.reference.ReportingLevel;

/** Closes a ledger: adds up its lines and lets stated totals fill what the lines do not say. */
final class Closing {

    private final GwpSet set;
    private final Ledger ledger;
    private final AccountingStandard standard;
    private final List<StatedFigure> stated;
    private final List<AccountingGap> gaps;
    private final Map<Account, Sum> accountSums;
    private final Map<String, Sum> sectorSums;
    private final Map<Account, BigDecimal> byAccount;
    private final Map<String, BigDecimal> bySector;
    private final Map<Account, BigDecimal> scopes;
    private final Account scope2;
    private final Set<Account> withheld = new TreeSet<>();

    Closing(GwpSet set, Ledger ledger, List<StatedFigure> stated) {
        this.set = set;
        this.ledger = ledger;
        this.standard = ledger.standard();
        this.stated = stated;
        this.gaps = new ArrayList<>(ledger.gaps());
        this.accountSums = ledger.byAccount();
        this.sectorSums = ledger.bySector();
        this.byAccount = filled(accountSums, ledger.isComplete(), StatedFigure::account, withheld);
        this.bySector = filled(sectorSums, ledger.areLinesWhole(), StatedFigure::wholeSector, new TreeSet<>());
        CountedScopes counted = new CountedScopes(ledger, stated, byAccount, withheld);
        this.scopes = counted.figures();
        this.scope2 = counted.scope2();
        String missing = ledger.missingSectors().stream()
                .filter(sector -> !bySector.containsKey(sector))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            gaps.add(new AccountingGap("/lines", AccountingGap.SECTOR_MISSING, missing));
        }
    }

    EmissionSums sums() {
        Map<ReportingLevel, BigDecimal> byLevel = byLevel();
        BigDecimal total = total();
        return new EmissionSums(
                set, byAccount, told(ledger.byReference()), bySector, byLevel, told(ledger.byCategory()),
                told(ledger.byAssetClass()), total, gaps);
    }

    /** What the total counts of each scope. */
    Map<Account, BigDecimal> scopes() {
        return scopes;
    }

    /** What the lines give, and what is stated where they give nothing or not everything. */
    private <K extends Comparable<K>> Map<K, BigDecimal> filled(
            Map<K, Sum> sums, boolean areComplete, Function<StatedFigure, K> key, Set<K> lost) {
        Map<K, BigDecimal> figures = told(sums);
        sums.forEach((each, sum) -> {
            if (sum.isUntellable()) {
                lost.add(each);
            }
        });
        for (StatedFigure figure : stated) {
            K each = key.apply(figure);
            if (each == null || figures.containsKey(each) && areComplete) {
                continue;
            }
            if (figure.tonnesCo2e() == null) {
                figures.remove(each);
                lost.add(each);
                gaps.add(inconvertible(figure));
            } else {
                figures.put(each, figure.tonnesCo2e());
                lost.remove(each);
            }
        }
        return figures;
    }

    private AccountingGap inconvertible(StatedFigure figure) {
        return new AccountingGap(figure.pointer(), AccountingGap.GWP_SET_NOT_CONVERTIBLE, String.valueOf(set));
    }

    private static <K extends Comparable<K>> Map<K, BigDecimal> told(Map<K, Sum> sums) {
        Map<K, BigDecimal> figures = new TreeMap<>();
        sums.forEach((key, sum) -> {
            if (sum.isTold()) {
                figures.put(key, sum.amount());
            }
        });
        return figures;
    }

    private Map<ReportingLevel, BigDecimal> byLevel() {
        if (!standard.isTerritorial()) {
            return Map.of();
        }
        Map<ReportingLevel, Sum> sums = new TreeMap<>();
        sums.put(ReportingLevel.BASIC, ofLevel(Set.of(ReportingLevel.BASIC)));
        sums.put(ReportingLevel.OTHER, ofLevel(Set.of(ReportingLevel.OTHER)));
        boolean isBasicPlus = standard.level() == ReportingLevel.BASIC_PLUS && standard.knowsLevels();
        Set<ReportingLevel> plus = Set.of(ReportingLevel.BASIC_PLUS);
        // A BASIC inventory says nothing of what only BASIC+ counts: that is unknown, and not zero.
        if (isBasicPlus || ofLevel(plus).isTold()) {
            sums.put(ReportingLevel.BASIC_PLUS, ofLevel(Set.of(ReportingLevel.BASIC, ReportingLevel.BASIC_PLUS)));
        }
        Map<ReportingLevel, BigDecimal> figures = told(sums);
        if (byAccount.containsKey(Account.SCOPE_1)) {
            figures.put(ReportingLevel.TERRITORIAL, byAccount.get(Account.SCOPE_1));
        }
        return figures;
    }

    private Sum ofLevel(Set<ReportingLevel> wanted) {
        return ledger.sum(entry ->
                entry.counts() && entry.place().level() != null && wanted.contains(entry.place().level()));
    }

    /** The stated whole; else what the lines, the sectors or the scopes add up to. Null when it cannot be told. */
    private BigDecimal total() {
        BigDecimal added = added();
        StatedFigure whole =
                stated.stream().filter(StatedFigure::isWhole).findFirst().orElse(null);
        if (whole == null) {
            return added;
        }
        boolean isKnown = added != null && ledger.isComplete();
        if (whole.tonnesCo2e() == null) {
            if (!isKnown) {
                gaps.add(inconvertible(whole));
            }
            return isKnown ? added : null;
        }
        return isKnown && countsSinks(whole.tonnesCo2e(), added) ? added : whole.tonnesCo2e();
    }

    /** A net total that its owner states is no base: sinks stay outside it. */
    private boolean countsSinks(BigDecimal whole, BigDecimal added) {
        Sum sinks = ledger.sum(Ledger.Entry::isSink);
        return sinks.hasQuantity()
                && !Agreement.between(whole, added)
                && Agreement.between(whole, added.add(sinks.amount()));
    }

    private BigDecimal added() {
        Sum unplaced = ledger.unplaced();
        if (unplaced.isUntellable()) {
            return null;
        }
        if (standard.isTerritorial()) {
            Sum level = ofLevel(standard.levels());
            if (level.isUntellable()) {
                return null;
            }
            if ((level.isTold() || unplaced.isTold()) && !isExceeded()) {
                return level.amount().add(unplaced.amount());
            }
            if (bySector.keySet().containsAll(standard.sectors())) {
                BigDecimal sectors =
                        standard.sectors().stream().map(bySector::get).reduce(unplaced.amount(), BigDecimal::add);
                BigDecimal ofScopes = isExceeded() ? ofScopes() : null;
                return ofScopes == null ? sectors : sectors.max(ofScopes);
            }
        }
        return ofScopes();
    }

    /** Whether its owner states more of a scope or sector than the lines say, so that they are known not to be all. */
    private boolean isExceeded() {
        return !ledger.isComplete() && stated.stream().anyMatch(figure -> {
            Sum lines = null;
            if (figure.account() != null && CountedScopes.scopes(ledger).contains(figure.account())) {
                lines = accountSums.getOrDefault(figure.account(), new Sum());
            } else if (figure.wholeSector() != null && standard.sectors().contains(figure.wholeSector())) {
                lines = sectorSums.getOrDefault(figure.wholeSector(), new Sum());
            }
            return lines != null
                    && (figure.tonnesCo2e() == null || !Agreement.atMost(figure.tonnesCo2e(), lines.amount()));
        });
    }

    private BigDecimal ofScopes() {
        Sum unscoped = ledger.sum(entry -> entry.counts() && entry.account() == null);
        List<Account> counted = List.of(Account.SCOPE_1, scope2, Account.SCOPE_3);
        if (unscoped.isUntellable() || counted.stream().anyMatch(withheld::contains)) {
            return null;
        }
        List<Account> known = counted.stream().filter(scopes::containsKey).toList();
        boolean areAllKnown = standard.scopes().stream()
                .allMatch(scope -> scopes.containsKey(counted.get(scope - 1)));
        if (areAllKnown || known.isEmpty() && unscoped.isTold()) {
            return known.stream().map(scopes::get).reduce(unscoped.amount(), BigDecimal::add);
        }
        return null;
    }
}
