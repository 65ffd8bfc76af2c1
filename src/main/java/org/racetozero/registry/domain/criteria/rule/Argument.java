package org.racetozero.registry.domain.criteria.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.racetozero.registry.domain.quantity.Decimals;

/**
 * A value that a message is filled with.
 *
 * @param value as it stands in canonical form; for a label the name of its text; null when unknown
 */
public record Argument(Kind kind, String value) {

    /** How a value is put into words. */
    public enum Kind {
        /** As it is. */
        PLAIN,
        /** As the text of that name in the reader's language. */
        LABEL
    }

    public static Argument text(String value) {
        return new Argument(Kind.PLAIN, value);
    }

    public static Argument day(LocalDate value) {
        return new Argument(Kind.PLAIN, value == null ? null : value.toString());
    }

    public static Argument number(BigDecimal value) {
        return new Argument(Kind.PLAIN, value == null ? null : Decimals.plain(value));
    }

    public static Argument number(int value) {
        return new Argument(Kind.PLAIN, Integer.toString(value));
    }

    public static Argument label(Enum<?> value) {
        return new Argument(
                Kind.LABEL, value == null ? null : value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
