package org.racetozero.registry.domain.member;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.domain.membership.MembershipStatus;

/**
 * Which members a list holds: every stated condition must hold, of several values of one any; an empty list states none.
 *
 * @param text             words of a name, in any script; null for none
 * @param partners         a partner with the programmes under it
 * @param verdictPartner   whose verdict {@code verdicts} means; empty for the campaign's
 * @param externalIds      ids by which one of those partners knows the member
 * @param netZeroYearUntil latest net-zero year, inclusive; null for none
 */
public record MemberFilter(
        String text,
        List<UUID> ids,
        List<ActorType> actorTypes,
        List<String> countries,
        Set<String> partners,
        List<MembershipStatus> membershipStatuses,
        List<String> verdicts,
        String verdictPartner,
        List<IndustryCode> industries,
        List<Identifier> identifiers,
        List<String> externalIds,
        Integer netZeroYearUntil) {

    /** The same filter, for members that have one of these verdicts. */
    public MemberFilter withVerdicts(List<String> wanted) {
        return new MemberFilter(
                text, ids, actorTypes, countries, partners, membershipStatuses, wanted, verdictPartner, industries,
                identifiers, externalIds, netZeroYearUntil);
    }

    /** The same filter, for members that a partner knows by one of these ids. */
    public MemberFilter withExternalIds(List<String> stated) {
        return new MemberFilter(
                text, ids, actorTypes, countries, partners, membershipStatuses, verdicts, verdictPartner,
                industries, identifiers, stated, netZeroYearUntil);
    }
}
