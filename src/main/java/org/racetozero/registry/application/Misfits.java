package org.racetozero.registry.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.validation.Violation;

/** Collects what facts state that cannot have happened by the day they are recorded, or that names nothing there is. */
final class Misfits {

    private static final int MOST_KEPT = 200;

    private final LocalDate today;
    private final List<Violation> found = new ArrayList<>();

    Misfits(LocalDate today) {
        this.today = today;
    }

    List<Violation> found() {
        return found;
    }

    /** Something stated as done that day; null when no day is stated. */
    Misfits future(String pointer, LocalDate day) {
        return refuseIf(day != null && day.isAfter(today), pointer, "IN_THE_FUTURE");
    }

    /** A year accounted for; null for none. */
    Misfits notBegun(String pointer, LabelledYear year) {
        return future(pointer, year == null ? null : year.firstDay());
    }

    /** A year whose days people could call by its label. */
    Misfits labelled(String pointer, LabelledYear year) {
        return refuseIf(!year.isPlausible(), pointer, "PERIOD_OF_ANOTHER_YEAR", Integer.toString(year.year()));
    }

    /** Editions of which the current one is later than those before it, and of which not too many are kept. */
    Misfits editions(String pointer, Editions<?> editions) {
        return refuseIf(!editions.areInOrder(), pointer, "NOT_AFTER_EARLIER_EDITION")
                .atMost("/earlierEditions", editions.earlier().size());
    }

    /** A list that grows by one with a change. */
    Misfits atMost(String pointer, int items) {
        return refuseIf(items > MOST_KEPT, pointer, "NUMBER_OF_ITEMS", "0", Integer.toString(MOST_KEPT));
    }

    Misfits refuseIf(boolean wrong, String pointer, String code, String... arguments) {
        if (wrong) {
            found.add(Violation.at(pointer, code, arguments));
        }
        return this;
    }

    /** What somebody else found in a part that stands at that place. */
    void add(String pointer, List<Violation> violations) {
        violations.forEach(violation -> found.add(violation.under(pointer)));
    }

    /** Looks at each element under its own pointer; the list may be null. */
    <T> void each(String pointer, List<T> elements, BiConsumer<String, T> check) {
        for (int index = 0; elements != null && index < elements.size(); index++) {
            check.accept(pointer + "/" + index, elements.get(index));
        }
    }
}
