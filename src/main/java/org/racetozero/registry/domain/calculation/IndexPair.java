package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;
import java.util.Optional;
import org.racetozero.registry.domain.reference.Figure;
import org.racetozero.registry.domain.reference.HumanDevelopmentIndex;

/** The Human Development Index of a country and of the world, of one edition and one year. */
record IndexPair(Figure country, Figure world) {

    /** The figures of that year, or of the nearest earlier one that the edition has both of. */
    static Optional<IndexPair> find(HumanDevelopmentIndex index, String country, int year, String vintage) {
        Optional<Figure> ofWorld = index.ofWorld(year, vintage);
        Optional<Figure> ofCountry =
                ofWorld.flatMap(world -> index.of(country, Math.min(year, world.year()), vintage));
        return ofCountry.flatMap(own -> index.ofWorld(own.year(), vintage)
                .filter(world -> world.year() == own.year())
                .map(world -> new IndexPair(own, world)));
    }

    int year() {
        return country.year();
    }

    BigDecimal ratio() {
        return country.value().divide(world.value(), Rounding.PRECISION);
    }
}
