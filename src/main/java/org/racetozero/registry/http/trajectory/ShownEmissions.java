package org.racetozero.registry.http.trajectory;

import java.util.List;
import org.racetozero.registry.domain.trajectory.ActualEmissions;
import org.racetozero.registry.domain.trajectory.YearlyEmissions;
import org.racetozero.registry.http.shared.Figures;

/** Emissions of years with their tonnes rounded as they are shown. */
final class ShownEmissions {

    private ShownEmissions() {
    }

    static List<YearlyEmissions> years(List<YearlyEmissions> computed) {
        return computed.stream()
                .map(each -> new YearlyEmissions(each.year(), Figures.tonnes(each.tonnesCo2e())))
                .toList();
    }

    static List<ActualEmissions> actual(List<ActualEmissions> computed) {
        return computed.stream()
                .map(each -> new ActualEmissions(each.year(), Figures.tonnes(each.tonnesCo2e()), each.inventory()))
                .toList();
    }
}
