package org.racetozero.registry.domain.accounting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.racetozero.registry.application.ReferenceCatalogue;
import org.racetozero.registry.domain.inventory.Absence;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.inventory.FinancedEmissions;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.InventoryLine;
import org.racetozero.registry.domain.inventory.InventoryTotal;
import org.racetozero.registry.domain.inventory.Protocol;
import org.racetozero.registry.domain.inventory.Restatement;
import org.racetozero.registry.domain.quantity.Gas;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.reference.ReferenceBook;

/**
 * Inventories as tables write them.
 *
 * <p>Lines are separated by semicolons: {@code I.1.1 CO2E 100}, {@code I.1.2@SCOPE_2_MARKET CO2E 5},
 * {@code @SCOPE_3#15%Bonds CO2E 7}, {@code IV.2 HFCS:HFC134a 0.5}, {@code III.4.1 NOT_ESTIMATED}; totals are
 * {@code WHOLE 100; SCOPE_1 50; sector:I 20; sector:I@SCOPE_1 15}.
 */
final class Inventories {

    static final ReferenceBook BOOK = new ReferenceCatalogue().book();

    private Inventories() {
    }

    static Inventory of(Protocol protocol, GwpSet gwpSet, String lines, String totals) {
        return of(
                protocol, gwpSet, lines == null ? null : lines(lines), totals == null ? null : totals(totals),
                List.of());
    }

    static Inventory of(
            Protocol protocol,
            GwpSet gwpSet,
            List<InventoryLine> lines,
            List<InventoryTotal> totals,
            List<Restatement> restatements) {
        return new Inventory(
                LabelledYear.calendar(2024), null, protocol, gwpSet, null, null, null, null, lines, totals, null, null,
                null, null, null, restatements, null);
    }

    static List<InventoryLine> lines(String table) {
        return Arrays.stream(table.split(";")).map(String::strip).map(Inventories::line).toList();
    }

    static List<InventoryTotal> totals(String table) {
        return Arrays.stream(table.split(";"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(Inventories::total)
                .toList();
    }

    private static InventoryLine line(String text) {
        String[] words = text.split(" +");
        String[] place = words[0].split("(?=[@#%])");
        String reference = null;
        Account scope = null;
        Integer category = null;
        FinancedEmissions financed = null;
        for (String part : place) {
            switch (part.charAt(0)) {
                case '@' -> scope = Account.valueOf(part.substring(1));
                case '#' -> category = Integer.valueOf(part.substring(1));
                case '%' -> financed = new FinancedEmissions(part.substring(1), null, null, null);
                default -> reference = part;
            }
        }
        if (words.length == 2) {
            return new InventoryLine(
                    reference, scope, category, null, null, null, Absence.valueOf(words[1]), "A reason.", financed);
        }
        String[] gas = words[1].split(":");
        return new InventoryLine(
                reference, scope, category, Gas.valueOf(gas[0]), gas.length == 1 ? null : gas[1],
                new BigDecimal(words[2]), null, null, financed);
    }

    private static InventoryTotal total(String text) {
        String[] words = text.split(" +");
        BigDecimal tonnes = new BigDecimal(words[1]);
        if (words[0].equals("WHOLE")) {
            return new InventoryTotal(null, null, tonnes);
        }
        if (words[0].startsWith("sector:")) {
            String[] cell = words[0].substring("sector:".length()).split("@");
            return new InventoryTotal(cell.length == 1 ? null : Account.valueOf(cell[1]), cell[0], tonnes);
        }
        return new InventoryTotal(Account.valueOf(words[0]), null, tonnes);
    }
}
