package org.racetozero.registry.domain.member;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A dated relation of a member to another one.
 *
 * @param member the other member
 * @param since  first day it held; null when unknown
 * @param until  last day it held; null while it does
 */
public record Relation(RelationKind kind, UUID member, LocalDate since, LocalDate until) {
}
