package org.racetozero.registry.domain.reference;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much carbon dioxide the world can still emit from the first day of a year and stay, with some likelihood, below a
 * warming since 1850-1900: GtCO2, negative where it has emitted too much already.
 */
public final class RemainingCarbonBudgets {

    public static final String DATASET = "remaining-carbon-budgets";

    /** Indicators of Global Climate Change 2024: from 2025-01-01, unrounded. */
    public static final String DEFAULT_VERSION = "IGCC2024";

    private static final String UNIT = "GtCO2";

    /**
     * One budget.
     *
     * @param warmingDegrees    degrees Celsius above 1850-1900
     * @param likelihoodPercent of staying below that warming
     * @param fromYear          it counts from this year's first day
     */
    public record Budget(BigDecimal warmingDegrees, int likelihoodPercent, int fromYear, BigDecimal gigatonnesCo2) {

        boolean answers(BigDecimal warming, int likelihood) {
            return warmingDegrees.compareTo(warming) == 0 && likelihoodPercent == likelihood;
        }
    }

    private final Map<String, List<Budget>> versions;

    public RemainingCarbonBudgets(Map<String, List<Budget>> versions) {
        this.versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }

    public List<String> versions() {
        return List.copyOf(versions.keySet());
    }

    /** The budget of the default version. */
    public Optional<Figure> of(BigDecimal warmingDegrees, int likelihoodPercent) {
        return of(warmingDegrees, likelihoodPercent, DEFAULT_VERSION);
    }

    /**
     * The budget of a version; {@link Figure#year()} is the year it counts from.
     *
     * @param likelihoodPercent "two in three" is written 66 in some publications and 67 in others: both find either
     */
    public Optional<Figure> of(BigDecimal warmingDegrees, int likelihoodPercent, String version) {
        Optional<Figure> exact = find(warmingDegrees, likelihoodPercent, version);
        return switch (likelihoodPercent) {
            case 66 -> exact.or(() -> find(warmingDegrees, 67, version));
            case 67 -> exact.or(() -> find(warmingDegrees, 66, version));
            default -> exact;
        };
    }

    private Optional<Figure> find(BigDecimal warming, int likelihood, String version) {
        return versions.getOrDefault(version, List.of()).stream()
                .filter(budget -> budget.answers(warming, likelihood))
                .findFirst()
                .map(budget -> new Figure(budget.gigatonnesCo2, UNIT, budget.fromYear, DATASET, version));
    }
}
