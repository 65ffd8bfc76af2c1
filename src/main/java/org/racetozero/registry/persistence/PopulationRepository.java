package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;

/** Stored population figures. */
@ApplicationScoped
public class PopulationRepository implements MemberPartRepository<PopulationEntity> {
}
