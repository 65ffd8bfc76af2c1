package org.racetozero.registry.domain.exchange;

import java.util.List;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.target.Target;

/**
 * Everything one source says about one member, ready to be recorded together.
 *
 * @param externalId       what the membership's partner calls the member
 * @param membership       the membership the source knows of; null when it knows of none
 * @param pledge           the pledge made through it; null when unknown
 * @param targets          the member's own targets, those of one row of the source together
 * @param otherMemberships its memberships with further partners, without an external id
 * @param remarks          what was left out, doubted or interpreted on the way
 */
public record MemberBundle(
        Member member,
        String externalId,
        Membership membership,
        Pledge pledge,
        List<Target> targets,
        List<Membership> otherMemberships,
        List<Remark> remarks) {

    public MemberBundle {
        targets = List.copyOf(targets);
        otherMemberships = List.copyOf(otherMemberships);
        remarks = List.copyOf(remarks);
    }
}
