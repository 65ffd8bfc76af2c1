package org.racetozero.registry.domain.recognition;

import org.racetozero.registry.domain.member.PartKind;

/**
 * A fact that shows a milestone reached.
 *
 * @param noun    what kind of fact it is
 * @param key     what its resource is called within the member; null when not stored
 * @param pointer the field that decides, as an RFC 6901 pointer into that resource
 */
public record MilestoneEvidence(PartKind noun, String key, String pointer) {
}
