package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;

/** Stored transition plans. */
@ApplicationScoped
public class PlanRepository implements MemberPartRepository<PlanEntity> {
}
