package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;

/** Stored targets. */
@ApplicationScoped
public class TargetRepository implements MemberPartRepository<TargetEntity> {
}
