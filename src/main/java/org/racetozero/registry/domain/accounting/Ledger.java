package org.racetozero.registry.domain.accounting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.racetozero.registry.domain.inventory.Absence;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.InventoryLine;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.reference.ReferenceBook;
import org.racetozero.registry.domain.reference.ReportingLevel;

/** The lines of one inventory, each with its place and its quantity in one GWP set, ready to be summed by anything. */
final class Ledger {

    /**
     * One line.
     *
     * @param isAlternative whether it states again, by the other method, what another line of scope 2 is counted for
     */
    record Entry(int index, InventoryLine line, Place place, Quantity quantity, boolean isAlternative) {

        /** Carbon taken up by land: shown, and in no total ({@code targets-and-actions} section 1). */
        boolean isSink() {
            return place.isLand() && !place.isOutside()
                    && quantity instanceof Quantity.Told told && told.tonnesCo2e().signum() < 0;
        }

        /** Whether a total of emissions counts it. */
        boolean counts() {
            return !place.isOutside() && !isAlternative && !isSink();
        }

        boolean isRemoval() {
            return place.account() == Account.REMOVALS;
        }

        /** The account it is shown in: what land takes up is a removal wherever it stands. */
        Account account() {
            return isSink() ? Account.REMOVALS : place.account();
        }

        String assetClass() {
            return line.financed() == null || place.isOutside() ? null : line.financed().assetClass();
        }

        private boolean isUnestimated() {
            return quantity instanceof Quantity.Absent absent && absent.absence() == Absence.NOT_ESTIMATED;
        }

        private boolean isElsewhere() {
            return quantity instanceof Quantity.Absent absent && absent.absence() == Absence.INCLUDED_ELSEWHERE;
        }

        private boolean isConfidential() {
            return quantity instanceof Quantity.Absent absent && absent.absence() == Absence.CONFIDENTIAL;
        }

        private String label() {
            return line.reference() == null ? String.valueOf(place.account()) : line.reference();
        }
    }

    private final AccountingStandard standard;
    private final Account territorialScope2;
    private final List<Entry> entries = new ArrayList<>();
    private final List<AccountingGap> gaps = new ArrayList<>();

    /**
     * The lines of that inventory.
     *
     * @param territorialScope2 the account a territory's scope 2 is counted in where a line is known by both methods
     */
    Ledger(Inventory inventory, GwpSet wanted, ReferenceBook book, Account territorialScope2) {
        this.standard = AccountingStandard.of(inventory.protocol());
        this.territorialScope2 = territorialScope2;
        List<InventoryLine> lines = inventory.lines() == null ? List.of() : inventory.lines();
        List<Place> places =
                lines.stream().map(line -> Place.of(line, standard, book.references())).toList();
        Set<String> preferred = new HashSet<>();
        for (int index = 0; index < lines.size(); index++) {
            if (places.get(index).account() == territorialScope2 && lines.get(index).quantityTonnes() != null) {
                preferred.add(lines.get(index).reference());
            }
        }
        for (int index = 0; index < lines.size(); index++) {
            InventoryLine line = lines.get(index);
            boolean isAlternative = standard.isTerritorial()
                    && places.get(index).account() == otherScope2()
                    && preferred.contains(line.reference());
            enter(new Entry(
                    index, line, places.get(index),
                    Quantity.of(line, inventory.gwpSet(), wanted, book.potentials()), isAlternative));
        }
    }

    private void enter(Entry entry) {
        entries.add(entry);
        if (entry.quantity() instanceof Quantity.Untellable untellable) {
            gaps.add(AccountingGap.ofLine(entry.index(), untellable.code(), untellable.detailArgument()));
        }
        if (entry.isUnestimated()) {
            gaps.add(AccountingGap.ofLine(entry.index(), AccountingGap.NOT_ESTIMATED, entry.label()));
        }
        if (entry.isConfidential()) {
            gaps.add(AccountingGap.ofLine(entry.index(), AccountingGap.CONFIDENTIAL, entry.label()));
        }
        if (!entry.place().isMapped()) {
            gaps.add(AccountingGap.ofLine(entry.index(), AccountingGap.UNMAPPED_LINE, entry.label()));
        }
    }

    AccountingStandard standard() {
        return standard;
    }

    /** The account a territory's scope 2 is counted in where it is known by both methods. */
    Account territorialScope2() {
        return territorialScope2;
    }

    /** The account of the other method. */
    Account otherScope2() {
        return territorialScope2 == Account.SCOPE_2_MARKET ? Account.SCOPE_2_LOCATION : Account.SCOPE_2_MARKET;
    }

    /** What single lines lack. */
    List<AccountingGap> gaps() {
        return List.copyOf(gaps);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether each line says all there is of its source. */
    boolean areLinesWhole() {
        return !entries.isEmpty() && gaps.isEmpty() && entries.stream().noneMatch(Entry::isElsewhere);
    }

    /** Whether the lines say everything there is, so that a stated total cannot be anything but their sum. */
    boolean isComplete() {
        return areLinesWhole() && missingSectors().isEmpty();
    }

    /** The sectors the standard asks for that no line speaks of; none where some lines cannot be placed. */
    List<String> missingSectors() {
        if (entries.isEmpty() || entries.stream().anyMatch(this::isUnplaced)) {
            return List.of();
        }
        return standard.sectors().stream()
                .filter(sector -> entries.stream().noneMatch(entry -> sector.equals(entry.place().sector())))
                .toList();
    }

    Map<Account, Sum> byAccount() {
        Map<Account, Sum> sums = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.account() != null) {
                sums.computeIfAbsent(entry.account(), unseen -> new Sum()).add(entry.quantity(), entry.isSink());
            }
        }
        return sums;
    }

    /** By GPC line, with what is taken up negative. */
    Map<String, Sum> byReference() {
        Map<String, Sum> sums = new TreeMap<>();
        for (Entry entry : entries) {
            boolean isShown = entry.place().account() != Account.BIOGENIC && !entry.isAlternative();
            if (isShown && entry.place().reference() != null) {
                sums.computeIfAbsent(entry.place().reference(), unseen -> new Sum())
                        .add(entry.quantity(), entry.isRemoval());
            }
        }
        return sums;
    }

    /** By sector, without sinks and without lines that repeat in one territory what it counts in others. */
    Map<String, Sum> bySector() {
        return by(
                entry -> entry.place().level() == ReportingLevel.TERRITORIAL ? null : entry.place().sector(),
                Entry::counts);
    }

    Map<Integer, Sum> byCategory() {
        return by(entry -> entry.place().category(), Entry::counts);
    }

    Map<String, Sum> byAssetClass() {
        return by(Entry::assetClass, Entry::counts);
    }

    /** The lines that no level, or of an organisation no account, is known of. */
    Sum unplaced() {
        return sum(entry -> entry.counts() && isUnplaced(entry));
    }

    boolean isUnplaced(Entry entry) {
        return standard.isTerritorial() ? entry.place().level() == null : entry.place().account() == null;
    }

    Sum sum(Predicate<Entry> wanted) {
        Sum sum = new Sum();
        for (Entry entry : entries) {
            if (wanted.test(entry)) {
                sum.add(entry.quantity(), false);
            }
        }
        return sum;
    }

    private <K extends Comparable<K>> Map<K, Sum> by(Function<Entry, K> key, Predicate<Entry> wanted) {
        Map<K, Sum> sums = new TreeMap<>();
        for (Entry entry : entries) {
            K found = key.apply(entry);
            if (found != null && wanted.test(entry)) {
                sums.computeIfAbsent(found, unseen -> new Sum()).add(entry.quantity(), false);
            }
        }
        return sums;
    }
}
