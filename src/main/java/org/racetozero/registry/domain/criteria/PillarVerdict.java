package org.racetozero.registry.domain.criteria;

import org.racetozero.registry.domain.criteria.definition.Pillar;

/** A member's standing within one of the five Ps. */
public record PillarVerdict(Pillar pillar, ComplianceStatus status) {
}
