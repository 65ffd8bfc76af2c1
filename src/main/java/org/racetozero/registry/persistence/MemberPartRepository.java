package org.racetozero.registry.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The write path of a noun that belongs to one member. */
public interface MemberPartRepository<E extends MemberPartEntity<?>> extends PanacheRepositoryBase<E, UUID> {

    /** That noun of that member; never another member's, whatever the id. */
    default Optional<E> findOf(UUID member, UUID id) {
        return find("member = ?1 and id = ?2", member, id).firstResultOptional();
    }

    /** The one of that member that its facts give that key. */
    default Optional<E> findOf(UUID member, String naturalKey) {
        return listOf(member).stream()
                .filter(part -> naturalKey.equals(part.facts().naturalKey()))
                .findFirst();
    }

    default List<E> listOf(UUID member) {
        return list("member = ?1 order by id", member);
    }
}
