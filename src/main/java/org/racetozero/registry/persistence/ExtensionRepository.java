package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;

/** Stored extensions of due dates. */
@ApplicationScoped
public class ExtensionRepository implements MemberPartRepository<ExtensionEntity> {
}
