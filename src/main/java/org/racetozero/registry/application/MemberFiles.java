package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.provenance.Dated;
import org.racetozero.registry.domain.provenance.Recorded;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.persistence.PartnerRepository;

/**
 * Puts together everything known about one member, from storage or from a request.
 *
 * <p>Of what nobody has recorded anything, nothing is known: an empty table says no more than that.
 */
@ApplicationScoped
public class MemberFiles {

    private final PartnerRepository partners;

    public MemberFiles(PartnerRepository partners) {
        this.partners = partners;
    }

    /** The file of a member read with its pledges and targets. */
    MemberFile of(RegisteredMember member) {
        Map<String, List<Partner>> lineages = partners.lineages(
                member.memberships().stream().map(RegisteredMembership::partner).toList());
        List<Enrolment> enrolments = new ArrayList<>();
        for (RegisteredMembership each : member.memberships()) {
            enrolments.add(new Enrolment(
                    each.facts(), each.externalId(), lineages.getOrDefault(each.partner(), List.of()),
                    each.createdAt()));
        }
        return file(member.facts(), enrolments, recorded(member.pledges()), recorded(member.targets()));
    }

    /** The file a request states; nothing of it is stored. */
    MemberFile of(Member member, Collection<Membership> memberships, List<Pledge> pledges, List<Target> targets) {
        Map<String, List<Partner>> lineages = partners.lineages(
                memberships.stream().map(Membership::partner).toList());
        List<Enrolment> enrolments = memberships.stream()
                .map(each -> new Enrolment(each, null, lineages.getOrDefault(each.partner(), List.of()), null))
                .toList();
        return file(member, enrolments, stated(pledges), stated(targets));
    }

    private static MemberFile file(
            Member member, List<Enrolment> enrolments, List<Recorded<Pledge>> pledges, List<Recorded<Target>> targets) {
        return new MemberFile(
                member, enrolments, pledges, targets, null, null, null, null, null, null, null);
    }

    private static <F extends Dated> List<Recorded<F>> recorded(List<Versioned<F>> parts) {
        return parts == null || parts.isEmpty()
                ? null
                : parts.stream()
                        .map(part -> new Recorded<>(part.id().toString(), part.facts(), part.createdAt()))
                        .toList();
    }

    private static <F extends Dated> List<Recorded<F>> stated(List<F> facts) {
        return facts == null
                ? null
                : facts.stream().map(fact -> new Recorded<>(null, fact, (Instant) null)).toList();
    }
}
