package org.racetozero.registry.domain.review;

import java.util.UUID;
import org.racetozero.registry.domain.member.Member;

/** A member with what it is called. */
public record NamedMember(UUID id, Member facts) {
}
