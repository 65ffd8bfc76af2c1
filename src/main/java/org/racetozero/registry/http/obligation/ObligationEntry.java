package org.racetozero.registry.http.obligation;

import java.util.Locale;
import java.util.stream.Stream;
import org.racetozero.registry.application.ObligationService;

/** An obligation with what is shown of it, from which lists and calendars are made alike. */
record ObligationEntry(ObligationService.Obligation obligation, ObligationView view) {

    static Stream<ObligationEntry> of(
            Stream<ObligationService.Obligation> obligations, Locale language, ObligationFilter filter) {
        return obligations
                .map(each -> new ObligationEntry(each, ObligationView.of(each, language)))
                .filter(each -> filter.test(each.view()));
    }
}
