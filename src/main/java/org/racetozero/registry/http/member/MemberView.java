package org.racetozero.registry.http.member;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.member.IndustryCode;
import org.racetozero.registry.domain.member.Location;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.member.Relation;
import org.racetozero.registry.domain.member.Size;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Name;
import org.racetozero.registry.http.pledge.PledgeView;
import org.racetozero.registry.http.target.TargetView;

/** A member as a caller sees it. */
public record MemberView(
        UUID id,
        long version,
        String name,
        List<Name> names,
        ActorType actorType,
        String country,
        String subdivision,
        Location location,
        List<IndustryCode> industries,
        Size size,
        URI website,
        List<Identifier> identifiers,
        List<Relation> relations,
        Provenance provenance,
        boolean assessable,
        List<MembershipSummaryView> memberships,
        ComplianceSummaryView compliance,
        List<PledgeView> pledges,
        List<TargetView> targets,
        Instant createdAt,
        Instant updatedAt) {

    public static MemberView of(RegisteredMember member, Visibility visibility) {
        Member facts = member.facts();
        return new MemberView(
                member.id(),
                member.version(),
                facts.name(),
                facts.names(),
                facts.actorType(),
                facts.country(),
                facts.subdivision(),
                facts.location(),
                facts.industries(),
                facts.size(),
                facts.website(),
                facts.identifiers(),
                facts.relations(),
                facts.provenance(),
                facts.assessable(),
                member.memberships().stream()
                        .filter(each -> visibility.shows(Visibility.Field.UNDECIDED_MEMBERSHIP, member, each))
                        .map(each -> MembershipSummaryView.of(member, each, visibility))
                        .toList(),
                member.verdict() != null && visibility.showsVerdict(member)
                        ? ComplianceSummaryView.of(member.verdict())
                        : null,
                member.pledges() == null
                        ? null
                        : member.pledges().stream().map(each -> PledgeView.of(member.id(), each)).toList(),
                member.targets() == null
                        ? null
                        : member.targets().stream().map(each -> TargetView.of(member.id(), each)).toList(),
                member.createdAt(),
                member.updatedAt());
    }
}
