package org.racetozero.registry.domain.criteria.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.racetozero.registry.domain.provenance.Dated;

/**
 * The facts of one noun that count on the day asked about.
 *
 * @param entries        oldest first
 * @param isDeclaredNone whether it is known that there are none, as opposed to nothing being known
 */
public record Facts<T extends Dated>(Noun noun, List<Entry<T>> entries, boolean isDeclaredNone) {

    public Facts {
        entries = List.copyOf(entries);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public Stream<Entry<T>> stream() {
        return entries.stream();
    }

    public Optional<Entry<T>> latest() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /** Those among them; where it is known that there are none at all, there are none of those either. */
    public Facts<T> where(Predicate<T> condition) {
        return new Facts<>(noun, stream().filter(entry -> condition.test(entry.fact())).toList(), isDeclaredNone);
    }

    /** The same facts by a day each of them states, those that state none last. */
    public Facts<T> sortedBy(Function<T, LocalDate> day) {
        Comparator<Entry<T>> order = Comparator.comparing(
                entry -> day.apply(entry.fact()), Comparator.nullsLast(Comparator.naturalOrder()));
        return new Facts<>(noun, stream().sorted(order).toList(), isDeclaredNone);
    }

    public boolean anyMatch(Predicate<T> condition) {
        return stream().anyMatch(entry -> condition.test(entry.fact()));
    }

    /** The first of them that states a value. */
    public Optional<Entry<T>> firstStating(Function<T, ?> value) {
        return stream().filter(entry -> value.apply(entry.fact()) != null).findFirst();
    }

    /** The first value any of them states. */
    public <V> Optional<V> firstStated(Function<T, V> value) {
        return stream().map(entry -> value.apply(entry.fact())).filter(Objects::nonNull).findFirst();
    }

    /** The request that supplies a field of the first of them, or of a new one where there is none. */
    public SettledBy asksFor(String field) {
        return entries.isEmpty() ? noun.asksFor(field) : entries.getFirst().asksFor(field);
    }

    /** The request that supplies a field of the latest of them, or of a new one where there is none. */
    public SettledBy asksForLatest(String field) {
        return entries.isEmpty() ? noun.asksFor(field) : entries.getLast().asksFor(field);
    }
}
