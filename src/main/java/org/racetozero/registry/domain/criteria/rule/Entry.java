package org.racetozero.registry.domain.criteria.rule;

import java.time.LocalDate;
import org.racetozero.registry.domain.provenance.Dated;
import org.racetozero.registry.domain.provenance.Recorded;

/**
 * A fact that counts on the day asked about, and where it stands.
 *
 * @param position   its place among the facts of its noun in the member file, from 0
 * @param countsFrom the first day it counts; null when it has no date
 */
public record Entry<T extends Dated>(Noun noun, int position, Recorded<T> recorded, LocalDate countsFrom) {

    public T fact() {
        return recorded.fact();
    }

    /** What its resource is called; null when it is not stored. */
    public String key() {
        return recorded.key();
    }

    /** The request that supplies this field of it. */
    public SettledBy asksFor(String field) {
        return noun.asksFor(key(), field);
    }

    Evidence evidence(String field) {
        String name = key() == null ? Integer.toString(position) : key();
        return new Evidence(noun.pointer(name, field), noun.href(key()), countsFrom, recorded.recordedAt());
    }
}
