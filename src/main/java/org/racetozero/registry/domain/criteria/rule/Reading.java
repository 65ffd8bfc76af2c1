package org.racetozero.registry.domain.criteria.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.racetozero.registry.domain.quantity.Decimals;

/**
 * What a rule saw.
 *
 * @param reason   what follows from it, in a sentence
 * @param observed the value it compared, in canonical form; null when there was none
 * @param delivery what was handed in, for a duty that recurs; null otherwise
 */
public record Reading(Message reason, String observed, List<Evidence> evidence, Delivery delivery) {

    public Reading {
        evidence = List.copyOf(evidence);
    }

    public static Reading because(String key, Argument... arguments) {
        return new Reading(Message.of(key, arguments), null, List.of(), null);
    }

    /** The same sight with another conclusion. */
    public Reading saying(String key, Argument... arguments) {
        return new Reading(Message.of(key, arguments), observed, evidence, delivery);
    }

    public Reading observing(String value) {
        return new Reading(reason, value, evidence, delivery);
    }

    public Reading observing(Enum<?> value) {
        return observing(value == null ? null : value.name());
    }

    public Reading observing(BigDecimal value) {
        return observing(value == null ? null : Decimals.plain(value));
    }

    public Reading from(Entry<?> entry, String... fields) {
        return seeing(Stream.of(fields).map(entry::evidence));
    }

    /** The same conclusion, from what the other saw too. */
    Reading and(Reading other) {
        return seeing(other.evidence.stream());
    }

    public Reading delivering(Delivery handedIn) {
        return new Reading(reason, observed, evidence, handedIn);
    }

    private Reading seeing(Stream<Evidence> more) {
        return new Reading(reason, observed, Stream.concat(evidence.stream(), more).distinct().toList(), delivery);
    }
}
