package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the actions reckoned so far leave of each line of an inventory, in tonnes of CO2 equivalent. */
final class Ledger {

    /** Sixteen digits: a thousandth of a tonne in a hundred billion, with two to spare. */
    static final MathContext PRECISION = MathContext.DECIMAL64;

    private final ReferenceInventory inventory;
    /** What is left of those lines that something was done to; of every other, all of it is. */
    private final Map<String, BigDecimal> touched = new HashMap<>();
    private BigDecimal gridRatio = BigDecimal.ONE;
    private BigDecimal counted = BigDecimal.ZERO;
    private BigDecimal outside = BigDecimal.ZERO;

    Ledger(ReferenceInventory inventory) {
        this.inventory = inventory;
    }

    /** Those lines of an action of which something is known, and those that something was added to. */
    List<String> lines(CatalogueAction action) {
        Set<String> lines = new LinkedHashSet<>(inventory.known(action));
        action.lines().stream().filter(touched::containsKey).forEach(lines::add);
        return List.copyOf(lines);
    }

    /** Whether the target counts any of these lines. */
    boolean countsAny(List<String> lines) {
        return lines.stream().anyMatch(inventory::counts);
    }

    BigDecimal sum(List<String> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String line : lines) {
            sum = sum.add(left(line), PRECISION);
        }
        return sum;
    }

    /** Takes that share, 0 to 1, off a line and tells how many tonnes it was. */
    BigDecimal cut(String line, BigDecimal share) {
        BigDecimal before = left(line);
        BigDecimal taken = before.multiply(share, PRECISION);
        touched.put(line, before.subtract(taken, PRECISION));
        book(line, taken);
        return taken;
    }

    void cut(List<String> lines, BigDecimal share) {
        lines.forEach(line -> cut(line, share));
    }

    /** Adds to a line, which there need not have been: electricity for what used to burn fuel. */
    void add(String line, BigDecimal tonnes) {
        touched.put(line, left(line).add(tonnes, PRECISION));
        book(line, tonnes.negate());
    }

    /** From here on the grid emits that much of what it did. */
    void decarbonise(BigDecimal ratio) {
        gridRatio = gridRatio.multiply(ratio, PRECISION);
    }

    /** What the grid emits now of what it did when the inventory was made. */
    BigDecimal gridRatio() {
        return gridRatio;
    }

    /** What was taken off since this was last asked. */
    Abatement abated() {
        Abatement abated = new Abatement(counted, outside);
        counted = BigDecimal.ZERO;
        outside = BigDecimal.ZERO;
        return abated;
    }

    private BigDecimal left(String line) {
        BigDecimal left = touched.get(line);
        return left == null ? inventory.lines().getOrDefault(line, BigDecimal.ZERO) : left;
    }

    private void book(String line, BigDecimal tonnes) {
        if (inventory.counts(line)) {
            counted = counted.add(tonnes, PRECISION);
        } else {
            outside = outside.add(tonnes, PRECISION);
        }
    }
}
