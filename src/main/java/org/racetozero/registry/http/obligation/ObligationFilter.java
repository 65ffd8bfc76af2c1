package org.racetozero.registry.http.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.http.request.Parameters;

/** Which obligations are asked for: in some state, due before some day. */
record ObligationFilter(List<FindingStatus> states, LocalDate dueBefore) implements Predicate<ObligationView> {

    static ObligationFilter of(Parameters parameters, List<String> state, String dueBefore) {
        return new ObligationFilter(
                parameters.constants("state", state, FindingStatus.class), parameters.date("dueBefore", dueBefore));
    }

    @Override
    public boolean test(ObligationView obligation) {
        return (states.isEmpty() || states.contains(obligation.state()))
                && (dueBefore == null || obligation.due().isBefore(dueBefore));
    }
}
