package org.racetozero.registry.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stored people. */
@ApplicationScoped
public class PersonRepository implements PanacheRepositoryBase<PersonEntity, UUID> {

    /** That person of that membership; never another's, whatever the id. */
    public Optional<PersonEntity> findOf(UUID membership, UUID id) {
        return find("membership = ?1 and id = ?2", membership, id).firstResultOptional();
    }
}
