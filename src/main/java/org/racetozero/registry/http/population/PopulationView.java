package org.racetozero.registry.http.population;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.population.PopulationStatus;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.http.part.PartView;

/** A population figure as a caller sees it. */
public record PopulationView(
        UUID id,
        UUID member,
        String key,
        int year,
        PopulationStatus status,
        BigDecimal inhabitants,
        Text boundary,
        String source,
        Provenance provenance,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PartView {

    public static PopulationView of(UUID member, Versioned<Population> recorded, Visibility visibility) {
        Population population = recorded.facts();
        return new PopulationView(
                recorded.id(),
                member,
                population.naturalKey(),
                population.year(),
                population.status(),
                population.inhabitants(),
                population.boundary(),
                population.source(),
                population.provenance(),
                recorded.version(),
                recorded.createdAt(),
                recorded.updatedAt());
    }
}
