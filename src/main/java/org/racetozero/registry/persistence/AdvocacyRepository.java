package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;

/** Stored advocacy. */
@ApplicationScoped
public class AdvocacyRepository implements MemberPartRepository<AdvocacyEntity> {
}
