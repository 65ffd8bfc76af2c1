package org.racetozero.registry.domain.criteria;

import java.time.LocalDate;
import java.util.Comparator;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.judgement.Judgement;

/**
 * Which of several judgements on one criterion prevails; this is the written rule for judgements that conflict.
 *
 * <p>Considered are those that hold on the day asked about, in the view and for the version asked for, and that have a
 * say: MET only where the facts leave the criterion open, WAIVED only with a last day and where the criterion may be
 * waived, NOT_MET always, so that it also ends a waiver. Among them
 * <ol>
 * <li>one made for the partner whose view it is beats one made for every view;
 * <li>then one made for the criteria version beats one made for every version;
 * <li>then the one decided later beats the one decided earlier;
 * <li>then the one recorded later beats the one recorded earlier;
 * <li>then the stricter one beats the more lenient one: NOT_MET, WAIVED, MET.
 * </ol>
 * In this order the one that prevails comes first.
 */
final class Precedence implements Comparator<Entry<Judgement>> {

    private static final Comparator<Entry<Judgement>> WEAKEST_FIRST = Comparator
            .comparing((Entry<Judgement> entry) -> entry.fact().partner() != null)
            .thenComparing(entry -> entry.fact().criteriaVersion() != null)
            .thenComparing(Precedence::decidedOn)
            .thenComparing(entry -> entry.recorded().recordedAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Precedence::strictness)
            .thenComparing(Entry::key, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Entry::position);

    @Override
    public int compare(Entry<Judgement> one, Entry<Judgement> other) {
        return WEAKEST_FIRST.compare(other, one);
    }

    /** The day of recording stands in for a day of decision that nobody states. */
    private static LocalDate decidedOn(Entry<Judgement> entry) {
        return entry.countsFrom() == null ? LocalDate.MIN : entry.countsFrom();
    }

    private static int strictness(Entry<Judgement> entry) {
        return switch (entry.fact().outcome()) {
            case MET -> 0;
            case WAIVED -> 1;
            case NOT_MET -> 2;
        };
    }
}
