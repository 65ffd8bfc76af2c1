package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stored pledges. */
@ApplicationScoped
public class PledgeRepository implements MemberPartRepository<PledgeEntity> {

    /** The pledge in force through that partner. */
    public Optional<PledgeEntity> findCurrent(UUID member, String partner) {
        return listOf(member).stream()
                .filter(pledge -> pledge.current() && pledge.facts().partner().equals(partner))
                .findFirst();
    }
}
