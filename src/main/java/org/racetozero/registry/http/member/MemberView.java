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
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.member.Relation;
import org.racetozero.registry.domain.member.Size;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Name;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.http.action.ActionView;
import org.racetozero.registry.http.advocacy.AdvocacyView;
import org.racetozero.registry.http.inventory.InventoryView;
import org.racetozero.registry.http.part.PartNoun;
import org.racetozero.registry.http.plan.PlanView;
import org.racetozero.registry.http.pledge.PledgeView;
import org.racetozero.registry.http.population.PopulationView;
import org.racetozero.registry.http.report.ReportView;
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
        List<InventoryView> inventories,
        List<PopulationView> populations,
        PlanView plan,
        List<ActionView> actions,
        AdvocacyView advocacy,
        List<ReportView> reports,
        Instant createdAt,
        Instant updatedAt) {

    public static MemberView of(RegisteredMember member, Visibility visibility) {
        Member facts = member.facts();
        MemberParts parts = member.parts() == null ? MemberParts.NONE : member.parts();
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
                views(member, parts.pledges(), PledgeView::of, visibility),
                views(member, parts.targets(), TargetView::of, visibility),
                views(member, parts.inventories(), InventoryView::of, visibility),
                views(member, parts.populations(), PopulationView::of, visibility),
                only(views(member, parts.plan(), PlanView::of, visibility)),
                views(member, parts.actions(), ActionView::of, visibility),
                only(views(member, parts.advocacy(), AdvocacyView::of, visibility)),
                views(member, seen(member, parts.reports(), visibility), ReportView::of, visibility),
                member.createdAt(),
                member.updatedAt());
    }

    private static <F extends MemberFact, V> List<V> views(
            RegisteredMember member, List<Versioned<F>> parts, PartNoun.Shown<F, V> shown, Visibility visibility) {
        return parts == null
                ? null
                : parts.stream().map(each -> shown.of(member.id(), each, visibility)).toList();
    }

    private static List<Versioned<Editions<AnnualReport>>> seen(
            RegisteredMember member, List<Versioned<Editions<AnnualReport>>> reports, Visibility visibility) {
        return reports == null
                ? null
                : reports.stream().filter(report -> visibility.shows(member, report.facts().current())).toList();
    }

    private static <V> V only(List<V> views) {
        return views == null || views.isEmpty() ? null : views.getFirst();
    }
}
