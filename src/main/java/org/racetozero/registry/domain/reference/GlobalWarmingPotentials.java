package org.racetozero.registry.domain.reference;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.racetozero.registry.domain.quantity.Gas;
import org.racetozero.registry.domain.quantity.GwpSet;

/**
 * How many tonnes of carbon dioxide warm as much over 100 years as one tonne of a gas: the values of the IPCC's fourth,
 * fifth and sixth assessment reports, without climate-carbon feedbacks for the fifth. t CO2e per t, at least 1.
 */
public final class GlobalWarmingPotentials {

    public static final String DATASET = "global-warming-potentials";

    /** Methane of fossil origin, which the sixth assessment report values higher than methane in general. */
    public static final String FOSSIL_METHANE = "CH4fossil";

    /**
     * The potential of one species.
     *
     * @param family the gas of the Kyoto Protocol it is reported as; null for one outside the Protocol
     * @param value  t CO2e per t
     */
    public record Potential(String species, Gas family, BigDecimal value) {
    }

    private final Map<GwpSet, Map<Gas, Map<String, BigDecimal>>> potentials = new EnumMap<>(GwpSet.class);
    private final Map<Gas, Set<String>> species = new EnumMap<>(Gas.class);

    /** @throws IllegalArgumentException where a set states a species twice */
    public GlobalWarmingPotentials(Map<GwpSet, ? extends Collection<Potential>> sets) {
        sets.forEach((set, stated) -> {
            for (Potential potential : stated) {
                if (potential.family() != null) {
                    add(set, potential);
                }
            }
        });
    }

    /**
     * The potential of a gas in a set. Carbon dioxide and CO2 equivalent are 1 in every set.
     *
     * @param species which gas of a family ("HFC134a" or "HFC-134a"), or a kind of a single gas ("CH4fossil"); null for
     *                a single gas in general
     * @return empty where the set has no value for it, and for a family without a species
     */
    public Optional<BigDecimal> of(GwpSet set, Gas gas, String species) {
        if (gas == Gas.CO2E) {
            return species == null ? Optional.of(BigDecimal.ONE) : Optional.empty();
        }
        return Optional.ofNullable(potentials.getOrDefault(set, Map.of())
                .getOrDefault(gas, Map.of())
                .get(key(species == null ? gas.name() : species)));
    }

    /** The names a gas's species are known by in at least one set, sorted; of a single gas its own among them. */
    public Set<String> species(Gas family) {
        return Collections.unmodifiableSet(species.getOrDefault(family, Set.of()));
    }

    private void add(GwpSet set, Potential potential) {
        BigDecimal earlier = potentials
                .computeIfAbsent(set, unseen -> new EnumMap<>(Gas.class))
                .computeIfAbsent(potential.family(), unseen -> new HashMap<>())
                .put(key(potential.species()), potential.value());
        if (earlier != null) {
            throw new IllegalArgumentException(set + " " + potential.species() + " stands twice");
        }
        species.computeIfAbsent(potential.family(), unseen -> new TreeSet<>()).add(potential.species());
    }

    /** Inventories write HFC-134a, HFC 134a and HFC134a for the same species. */
    private static String key(String species) {
        StringBuilder letters = new StringBuilder(species.length());
        species.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(character -> character != '-' && character != ' ')
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
