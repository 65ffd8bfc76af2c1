package org.racetozero.registry.domain.provenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something of which a member has one at a time, with what it was before: a plan that a later one replaced, a report as
 * it stood before it was amended.
 *
 * @param current what stands now
 * @param earlier what stood before, oldest first
 * @param <F>     the fact
 */
public record Editions<F extends MemberFact>(F current, List<F> earlier) implements MemberFact {

    public Editions {
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    public static <F extends MemberFact> Editions<F> first(F fact) {
        return new Editions<>(fact, List.of());
    }

    /** The current one corrected. */
    public Editions<F> corrected(F fact) {
        return new Editions<>(fact, earlier);
    }

    /** A new one, with the current one kept beside it. */
    public Editions<F> followedBy(F fact) {
        List<F> replaced = new ArrayList<>(earlier);
        replaced.add(current);
        return new Editions<>(fact, replaced);
    }

    /** What is stated now: a fact of a later day follows, any other corrects. */
    public Editions<F> stating(F fact) {
        boolean isLater = current.ownDate() != null
                && fact.ownDate() != null
                && fact.ownDate().isAfter(current.ownDate());
        return isLater ? followedBy(fact) : corrected(fact);
    }

    /** Whether each is of a later day than the one before it, so that there is one answer for every day. */
    public boolean areInOrder() {
        LocalDate last = earlier.isEmpty() ? null : earlier.getLast().ownDate();
        return last == null || current.ownDate() != null && current.ownDate().isAfter(last);
    }

    /** All of them, oldest first. */
    public Stream<F> all() {
        return Stream.concat(earlier.stream(), Stream.of(current));
    }

    /**
     * What stood on that day; at least one must have counted by then.
     *
     * @param recordedOn the day the registry was told of the first
     */
    public Editions<F> on(LocalDate day, LocalDate recordedOn) {
        List<F> counting = all().filter(each -> !each.countsFrom(recordedOn).isAfter(day)).toList();
        return new Editions<>(counting.getLast(), counting.subList(0, counting.size() - 1));
    }

    @Override
    public LocalDate ownDate() {
        return current.ownDate();
    }

    /** They count since the first of them did. */
    @Override
    public LocalDate countsFrom(LocalDate recordedOn) {
        return all().map(each -> each.countsFrom(recordedOn)).min(LocalDate::compareTo).orElseThrow();
    }

    @Override
    public Provenance provenance() {
        return current.provenance();
    }

    @Override
    public String naturalKey() {
        return current.naturalKey();
    }
}
