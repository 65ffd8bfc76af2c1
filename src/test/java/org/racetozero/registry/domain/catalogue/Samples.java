package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.racetozero.registry.application.ActionCatalogue;
import org.racetozero.registry.application.ReferenceCatalogue;
import org.racetozero.registry.domain.accounting.EmissionSums;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.reference.GpcReferences;
import org.racetozero.registry.domain.reference.ReportingLevel;

/** Inventories and assumptions written down in a line, on the catalogue and the references the service ships. */
final class Samples {

    static final Catalogue CATALOGUE = new ActionCatalogue().book();
    static final GpcReferences REFERENCES = new ReferenceCatalogue().book().references();
    static final Growth NO_GROWTH = Growth.NONE;

    private Samples() {
    }

    /** Lines as in {@code I.1.1=1000 I.1.2=500}. */
    static Map<String, BigDecimal> lines(String text) {
        Map<String, BigDecimal> lines = new LinkedHashMap<>();
        Arrays.stream(text.split(" ")).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] parts = line.split("=");
            lines.put(parts[0], new BigDecimal(parts[1]));
        });
        return lines;
    }

    static EmissionSums sums(String lines) {
        return sums(lines(lines), Map.of(), Map.of(), null);
    }

    static EmissionSums sums(
            Map<String, BigDecimal> lines,
            Map<Account, BigDecimal> accounts,
            Map<String, BigDecimal> sectors,
            String total) {
        return new EmissionSums(
                GwpSet.AR5, accounts, lines, sectors, Map.of(), Map.of(), Map.of(),
                total == null ? null : new BigDecimal(total), List.of());
    }

    static ReferenceInventory reference(String lines, ReportingLevel level) {
        return reference(sums(lines), level, FactorBasis.LOCATION_BASED, NO_GROWTH);
    }

    static ReferenceInventory reference(
            EmissionSums sums, ReportingLevel level, FactorBasis basis, Growth growth, Integer... omittedScopes) {
        return ReferenceInventory.of(
                sums, new CountedLines(REFERENCES, level, Set.of(omittedScopes)), true, basis, growth);
    }

    /** The catalogue's actions by these drivers, as in {@code B1.a:0.3 B1.s:0.2}, and no other numbers. */
    static Assumptions stating(String drivers, String gridFactor, FactorBasis basis, String... actions) {
        Drivers read = Drivers.read(CATALOGUE, List.of(drivers.strip().split(" ")));
        if (!read.violations().isEmpty()) {
            throw new IllegalArgumentException(read.violations().toString());
        }
        return new Assumptions(
                read.values(), false, gridFactor == null ? null : new BigDecimal(gridFactor), basis, Set.of(actions));
    }

    static Assumptions stating(String drivers, String gridFactor) {
        return stating(drivers, gridFactor, FactorBasis.LOCATION_BASED);
    }

    static Recommendation recommend(ReferenceInventory reference, String target, Assumptions assumptions) {
        return new Recommender(CATALOGUE)
                .recommend(reference, target == null ? null : new BigDecimal(target), assumptions);
    }

    static RecommendedAction item(Recommendation recommendation, String action) {
        return recommendation.items().stream()
                .filter(item -> item.action().id().equals(action))
                .findFirst()
                .orElseThrow();
    }
}
