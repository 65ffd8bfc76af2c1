package org.racetozero.registry.http.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.partner.RegisteredPartner;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.revision.Revision;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.http.member.ComplianceSummaryView;
import org.racetozero.registry.http.member.MemberView;
import org.racetozero.registry.http.membership.MembershipView;
import org.racetozero.registry.http.partner.PartnerView;
import org.racetozero.registry.http.pledge.PledgeView;
import org.racetozero.registry.http.target.TargetView;

/** Shows what a resource was after a revision, with as much of it as the caller may see today. */
@ApplicationScoped
public class ResourceViews {

    private static final TypeReference<Versioned<Pledge>> PLEDGE = new TypeReference<>() {
    };
    private static final TypeReference<Versioned<Target>> TARGET = new TypeReference<>() {
    };

    private final ObjectMapper mapper;

    public ResourceViews(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The resource in the shape of its own kind; null for a deletion or where no body was read. */
    Object of(Revision revision, Visibility visibility) {
        if (revision.body() == null) {
            return null;
        }
        try {
            return switch (revision.kind()) {
                case PARTNER -> PartnerView.of(mapper.readValue(revision.body(), RegisteredPartner.class));
                case MEMBER -> MemberView.of(mapper.readValue(revision.body(), RegisteredMember.class), visibility);
                case MEMBERSHIP -> MembershipView.of(
                        of(revision), mapper.readValue(revision.body(), RegisteredMembership.class),
                        visibility);
                case PLEDGE -> PledgeView.of(revision.member(), mapper.readValue(revision.body(), PLEDGE));
                case TARGET -> TargetView.of(revision.member(), mapper.readValue(revision.body(), TARGET));
                case VERDICT -> mapper.readValue(revision.body(), ComplianceSummaryView.class);
            };
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As much of a membership's member as decides who sees what of the membership. */
    private static RegisteredMember of(Revision revision) {
        return new RegisteredMember(
                revision.member(), 0, 0, null, null, null, revision.steward(), false, List.of(), null, null, null);
    }
}
