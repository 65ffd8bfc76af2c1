package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;

/** Stored actions. */
@ApplicationScoped
public class ActionRepository implements MemberPartRepository<ActionEntity> {
}
