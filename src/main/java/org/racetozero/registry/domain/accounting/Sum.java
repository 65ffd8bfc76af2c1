package org.racetozero.registry.domain.accounting;

import java.math.BigDecimal;

/** A sum in the making, exact whatever the order, that knows what it lacks. */
final class Sum {

    private BigDecimal amount = BigDecimal.ZERO;
    private boolean hasQuantity;
    private boolean hasNothing;
    private boolean isUntellable;

    void add(Quantity quantity, boolean isNegated) {
        switch (quantity) {
            case Quantity.Told told -> {
                amount = isNegated ? amount.subtract(told.tonnesCo2e()) : amount.add(told.tonnesCo2e());
                hasQuantity = true;
            }
            case Quantity.Absent absent -> {
                switch (absent.absence()) {
                    case NOT_OCCURRING, NOT_APPLICABLE -> hasNothing = true;
                    case NOT_ESTIMATED, INCLUDED_ELSEWHERE, CONFIDENTIAL -> { }
                }
            }
            case Quantity.Untellable untellable -> isUntellable = true;
        }
    }

    /** Whether there is a figure: of a quantity, or of nothing that occurs. */
    boolean isTold() {
        return !isUntellable && (hasQuantity || hasNothing);
    }

    /** Whether nothing that could be summed was added. */
    boolean isEmpty() {
        return !isUntellable && !hasQuantity && !hasNothing;
    }

    /** Whether something in it cannot be expressed, so that no figure of it can be given. */
    boolean isUntellable() {
        return isUntellable;
    }

    /** Whether a quantity, and not only the absence of one, is in it. */
    boolean hasQuantity() {
        return hasQuantity;
    }

    BigDecimal amount() {
        return amount;
    }
}
