package org.racetozero.registry.http.partner;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.member.IndustryCode;
import org.racetozero.registry.domain.member.Location;
import org.racetozero.registry.domain.member.Relation;
import org.racetozero.registry.domain.member.Size;
import org.racetozero.registry.domain.membership.JoinedOnPrecision;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.RecordKeeping;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Name;
import org.racetozero.registry.http.member.ComplianceSummaryView;
import org.racetozero.registry.http.member.MemberView;
import org.racetozero.registry.http.member.MembershipSummaryView;

/** A member as the partner sees it that knows it by an id of its own: with its joining, and what others say otherwise. */
public record PartnerMemberView(
        UUID id,
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
        LocalDate joinedOn,
        JoinedOnPrecision joinedOnPrecision,
        LocalDate joinedNotLaterThan,
        RecordKeeping recordKeeping,
        LocalDate recordKeepingSince,
        boolean assessable,
        List<MembershipSummaryView> memberships,
        ComplianceSummaryView compliance,
        long version,
        Instant createdAt,
        Instant updatedAt,
        List<WarningView> warnings) {

    static PartnerMemberView of(MemberView member, RegisteredMembership membership, List<WarningView> warnings) {
        Membership joined = membership.facts();
        return new PartnerMemberView(
                member.id(),
                member.name(),
                member.names(),
                member.actorType(),
                member.country(),
                member.subdivision(),
                member.location(),
                member.industries(),
                member.size(),
                member.website(),
                member.identifiers(),
                member.relations(),
                member.provenance(),
                joined.joinedOn(),
                joined.joinedOnPrecision(),
                joined.joinedNotLaterThan(),
                joined.recordKeeping(),
                joined.recordKeepingSince(),
                member.assessable(),
                member.memberships(),
                member.compliance(),
                member.version(),
                member.createdAt(),
                member.updatedAt(),
                warnings);
    }
}
