package org.racetozero.registry.domain.statistics;

import java.util.List;
import java.util.Map;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.member.ActorType;

/**
 * What was counted, before it is decided what of it anybody may know.
 *
 * @param reportedOnly members of whom only a third party says that they are in the Race
 * @param assessable   members about whom the campaign may find something
 * @param verdicts     the campaign's verdicts on those
 * @param verdictsOfOthers the campaign's verdicts on everybody else in the Race
 * @param joined       by year
 * @param left         by year
 */
public record RaceCounts(
        long members,
        long reportedOnly,
        Map<ActorType, Long> byActorType,
        Map<String, Long> byCountry,
        Map<String, Long> byPartner,
        long assessable,
        Map<ComplianceStatus, Long> verdicts,
        Map<ComplianceStatus, Long> verdictsOfOthers,
        RecordedFacts recorded,
        List<EmissionsCovered> emissions,
        Map<Integer, Long> joined,
        Map<Integer, Long> left,
        long undated) {
}
