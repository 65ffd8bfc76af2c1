package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;
import java.util.Optional;
import org.racetozero.registry.domain.validation.Violation;

/** How an input is measured, and between which bounds it can be meant. */
public enum Measure {
    /** A word out of a list. */
    CODE(null, null, null, 0),
    YEAR("year", "1900", "2200", 0),
    /** Tonnes of CO2 equivalent. */
    TONNES("tCO2e", "0.001", "100000000000", 3),
    PERSONS("persons", "1", "100000000000", 0),
    PERCENT("%", "0", "100", 6),
    /** Degrees Celsius. */
    DEGREES("°C", "0", "10", 6);

    private final String unit;
    private final BigDecimal least;
    private final BigDecimal most;
    private final int decimals;

    Measure(String unit, String least, String most, int decimals) {
        this.unit = unit;
        this.least = least == null ? null : new BigDecimal(least);
        this.most = most == null ? null : new BigDecimal(most);
        this.decimals = decimals;
    }

    /** Null for a code. */
    public String unit() {
        return unit;
    }

    /** What is wrong with such a value at that place. */
    Optional<Violation> violation(String pointer, Object value) {
        if (!(value instanceof Number number) || this == CODE) {
            return Optional.empty();
        }
        BigDecimal amount = number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
        if (amount.compareTo(least) < 0) {
            return Optional.of(Violation.at(pointer, "TOO_SMALL", least.toPlainString()));
        }
        if (amount.compareTo(most) > 0) {
            return Optional.of(Violation.at(pointer, "TOO_LARGE", most.toPlainString()));
        }
        return amount.stripTrailingZeros().scale() > decimals
                ? Optional.of(Violation.at(pointer, "TOO_MANY_DECIMALS", Integer.toString(decimals)))
                : Optional.empty();
    }
}
