package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where emissions are heading if they go on as in the last three inventories: the straight line that lies nearest to
 * them (ordinary least squares). There is none with fewer, and nothing keeps it from falling below zero.
 */
final class Projection {

    static final int INVENTORIES = 3;

    private final BigDecimal meanYear;
    private final BigDecimal meanTonnes;
    private final BigDecimal slope;
    private final int lastYear;

    private Projection(BigDecimal meanYear, BigDecimal meanTonnes, BigDecimal slope, int lastYear) {
        this.meanYear = meanYear;
        this.meanTonnes = meanTonnes;
        this.slope = slope;
        this.lastYear = lastYear;
    }

    /**
     * The line through the last of these.
     *
     * @param figures oldest first, each of another year
     */
    static Optional<Projection> of(List<InventorySeries.Figure> figures) {
        if (figures.size() < INVENTORIES) {
            return Optional.empty();
        }
        List<InventorySeries.Figure> last = figures.subList(figures.size() - INVENTORIES, figures.size());
        BigDecimal years = BigDecimal.ZERO;
        BigDecimal tonnes = BigDecimal.ZERO;
        for (InventorySeries.Figure figure : last) {
            years = years.add(BigDecimal.valueOf(figure.year()));
            tonnes = tonnes.add(figure.tonnesCo2e());
        }
        BigDecimal count = BigDecimal.valueOf(INVENTORIES);
        // Multiplied by the count throughout, so that the means need no rounding.
        BigDecimal together = BigDecimal.ZERO;
        BigDecimal spread = BigDecimal.ZERO;
        for (InventorySeries.Figure figure : last) {
            BigDecimal away = BigDecimal.valueOf(figure.year()).multiply(count).subtract(years);
            together = together.add(away.multiply(figure.tonnesCo2e().multiply(count).subtract(tonnes)));
            spread = spread.add(away.multiply(away));
        }
        return Optional.of(new Projection(
                Exact.divided(years, count), Exact.divided(tonnes, count), Exact.divided(together, spread),
                last.getLast().year()));
    }

    /** Tonnes of CO2 equivalent expected in a year. */
    BigDecimal in(int year) {
        return meanTonnes.add(
                Exact.times(slope, Exact.minus(BigDecimal.valueOf(year), meanYear)), Exact.CONTEXT);
    }

    /** One entry for each year after the last inventory's up to that one. */
    List<YearlyEmissions> until(int year) {
        return IntStream.rangeClosed(lastYear + 1, year)
                .mapToObj(each -> new YearlyEmissions(each, in(each)))
                .toList();
    }
}
