package org.racetozero.registry.http.population;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Line;
import org.racetozero.registry.http.shared.ProvenanceInput;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.shared.TextInput;

/** A population figure, as sent; its year and whether it is a projection stand in its address. */
public record PopulationInput(
        @NotNull @DecimalMin("1") @DecimalMax("100000000000") @Digits(integer = 12, fraction = 0)
        BigDecimal inhabitants,
        @Valid TextInput boundary,
        @Line String source,
        @Valid ProvenanceInput provenance)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        return new Checks().text("/boundary", boundary).violations();
    }

    public Population toPopulation(PopulationKey key) {
        return new Population(
                key.year(), key.status(), inhabitants, TextInput.toText(boundary), source,
                ProvenanceInput.toProvenance(provenance));
    }
}
