package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.population.PopulationStatus;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.MemberQueries;
import org.racetozero.registry.persistence.PopulationEntity;
import org.racetozero.registry.persistence.PopulationRepository;

/** How many people live within members' boundaries, year by year. */
@Singleton
public class PopulationService extends MemberPartService<Population, PopulationEntity> {

    private final PartnerService partners;

    public PopulationService(
            PopulationRepository populations, PartnerService partners, MemberQueries members, MemberLedger ledger) {
        super(PartKind.POPULATION, Operation.WRITE_INVENTORY, populations, members, ledger);
        this.partners = partners;
    }

    @Override
    PopulationEntity entity(UUID id, HeldMember held, Population facts) {
        return new PopulationEntity(id, held.member().id(), facts, held.now());
    }

    @Override
    List<Violation> misfits(HeldMember held, UUID id, Population before, Population facts) {
        boolean isProjected = facts.status() == PopulationStatus.PROJECTED;
        return new Misfits(partners.today(held.member().steward()))
                .notBegun("/status", isProjected ? null : LabelledYear.calendar(facts.year()))
                .found();
    }
}
