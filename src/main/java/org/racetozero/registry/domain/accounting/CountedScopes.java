package org.racetozero.registry.domain.accounting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.racetozero.registry.domain.inventory.Account;

/** What of each scope the total of an inventory counts: of a territory, no more than its reporting level has. */
final class CountedScopes {

    private final Ledger ledger;
    private final AccountingStandard standard;
    private final List<StatedFigure> stated;
    private final Map<Account, Sum> lines;
    private final Map<Account, BigDecimal> byAccount;
    private final Set<Account> withheld;
    private final Map<Account, BigDecimal> figures;

    /**
     * The scopes of that ledger.
     *
     * @param byAccount all of each account, from lines and stated totals
     * @param withheld  the accounts that cannot be told
     */
    CountedScopes(
            Ledger ledger, List<StatedFigure> stated, Map<Account, BigDecimal> byAccount, Set<Account> withheld) {
        this.ledger = ledger;
        this.standard = ledger.standard();
        this.stated = stated;
        this.lines = ledger.byAccount();
        this.byAccount = byAccount;
        this.withheld = withheld;
        this.figures = standard.isTerritorial() ? ofTerritory() : ofOrganisation();
    }

    Map<Account, BigDecimal> figures() {
        return figures;
    }

    /**
     * The scope 2 a total counts, never both: of a territory by the method it is counted by where that is known, of an
     * organisation by the market where there are such figures.
     */
    Account scope2() {
        if (standard.isTerritorial()) {
            return isKnown(ledger.territorialScope2()) ? ledger.territorialScope2() : ledger.otherScope2();
        }
        return hasMarket() || !isKnown(Account.SCOPE_2_LOCATION) ? Account.SCOPE_2_MARKET : Account.SCOPE_2_LOCATION;
    }

    /** Of scope 2 by the market there is no figure where only is said that it does not apply. */
    private Map<Account, BigDecimal> ofOrganisation() {
        Map<Account, BigDecimal> figures = new TreeMap<>(byAccount);
        if (!hasMarket()) {
            figures.remove(Account.SCOPE_2_MARKET);
        }
        return figures;
    }

    /** Scope 2 by the method it is counted by, and by the other only what is not known by that. */
    private Map<Account, BigDecimal> ofTerritory() {
        Map<Account, BigDecimal> figures = new TreeMap<>();
        for (Account scope : scopes(ledger)) {
            Sum counted = ledger.sum(entry -> scope(entry) == scope && isInTotal(entry));
            if (isStated(scope) && !(ledger.isComplete() && lines.containsKey(scope))) {
                if (byAccount.containsKey(scope)) {
                    figures.put(scope, withoutTheRest(scope, byAccount.get(scope)));
                }
            } else if (counted.isTold() && ledger.missingSectors().isEmpty()) {
                figures.put(scope, counted.amount());
            }
        }
        Account scope2 = ledger.territorialScope2();
        Account other = ledger.otherScope2();
        boolean isKnown = figures.containsKey(scope2) || withheld.contains(scope2);
        if (!isKnown && isStated(other) && byAccount.containsKey(other)) {
            figures.put(other, byAccount.get(other));
        }
        return figures;
    }

    /** A stated scope counts what the level leaves out if it is no less than all its lines. */
    private BigDecimal withoutTheRest(Account scope, BigDecimal figure) {
        Sum rest = ledger.sum(entry -> entry.counts() && scope(entry) == scope && !isInTotal(entry));
        Sum all = lines.getOrDefault(scope, new Sum());
        return Agreement.atLeast(figure, all.amount()) ? figure.subtract(rest.amount()) : figure;
    }

    /** The scopes of a total, with the scope 2 that a territory is counted by. */
    static List<Account> scopes(Ledger ledger) {
        return List.of(Account.SCOPE_1, ledger.territorialScope2(), Account.SCOPE_3);
    }

    private Account scope(Ledger.Entry entry) {
        return entry.account() == ledger.otherScope2() ? ledger.territorialScope2() : entry.account();
    }

    private boolean isKnown(Account account) {
        return figures.containsKey(account) || withheld.contains(account);
    }

    private boolean isInTotal(Ledger.Entry entry) {
        return entry.counts()
                && (entry.place().level() == null || standard.levels().contains(entry.place().level()));
    }

    private boolean isStated(Account account) {
        return stated.stream().anyMatch(figure -> figure.account() == account);
    }

    private boolean hasMarket() {
        return withheld.contains(Account.SCOPE_2_MARKET)
                || isStated(Account.SCOPE_2_MARKET)
                || lines.containsKey(Account.SCOPE_2_MARKET) && lines.get(Account.SCOPE_2_MARKET).hasQuantity();
    }
}
