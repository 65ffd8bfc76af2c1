package org.racetozero.registry.http.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.criteria.definition.RegisteredOverlay;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.judgement.Extension;
import org.racetozero.registry.domain.judgement.Judgement;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.partner.RegisteredPartner;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.revision.Revision;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.http.action.ActionView;
import org.racetozero.registry.http.advocacy.AdvocacyView;
import org.racetozero.registry.http.criteria.PartnerCriteriaView;
import org.racetozero.registry.http.inventory.InventoryView;
import org.racetozero.registry.http.judgement.ExtensionView;
import org.racetozero.registry.http.judgement.JudgementView;
import org.racetozero.registry.http.member.ComplianceSummaryView;
import org.racetozero.registry.http.member.MemberView;
import org.racetozero.registry.http.membership.MembershipView;
import org.racetozero.registry.http.partner.PartnerView;
import org.racetozero.registry.http.plan.PlanView;
import org.racetozero.registry.http.pledge.PledgeView;
import org.racetozero.registry.http.population.PopulationView;
import org.racetozero.registry.http.report.ReportView;
import org.racetozero.registry.http.target.TargetView;

/** Shows what a resource was after a revision, with as much of it as the caller may see today. */
@ApplicationScoped
public class ResourceViews {

    private static final TypeReference<Versioned<Pledge>> PLEDGE = new TypeReference<>() {
    };
    private static final TypeReference<Versioned<Target>> TARGET = new TypeReference<>() {
    };
    private static final TypeReference<Versioned<Inventory>> INVENTORY = new TypeReference<>() {
    };
    private static final TypeReference<Versioned<Population>> POPULATION = new TypeReference<>() {
    };
    private static final TypeReference<Versioned<Editions<TransitionPlan>>> PLAN = new TypeReference<>() {
    };
    private static final TypeReference<Versioned<Action>> ACTION = new TypeReference<>() {
    };
    private static final TypeReference<Versioned<Editions<Advocacy>>> ADVOCACY = new TypeReference<>() {
    };
    private static final TypeReference<Versioned<Editions<AnnualReport>>> REPORT = new TypeReference<>() {
    };
    private static final TypeReference<Versioned<Judgement>> JUDGEMENT = new TypeReference<>() {
    };
    private static final TypeReference<Versioned<Extension>> EXTENSION = new TypeReference<>() {
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
        UUID member = revision.member();
        String body = revision.body();
        try {
            return switch (revision.kind()) {
                case PARTNER -> PartnerView.of(mapper.readValue(revision.body(), RegisteredPartner.class));
                case PARTNER_CRITERIA ->
                    PartnerCriteriaView.of(mapper.readValue(revision.body(), RegisteredOverlay.class));
                case MEMBER -> MemberView.of(mapper.readValue(revision.body(), RegisteredMember.class), visibility);
                case MEMBERSHIP -> MembershipView.of(
                        of(revision), mapper.readValue(revision.body(), RegisteredMembership.class),
                        visibility);
                case PLEDGE -> PledgeView.of(member, mapper.readValue(body, PLEDGE), visibility);
                case TARGET -> TargetView.of(member, mapper.readValue(body, TARGET), visibility);
                case INVENTORY -> InventoryView.of(member, mapper.readValue(body, INVENTORY), visibility);
                case POPULATION -> PopulationView.of(member, mapper.readValue(body, POPULATION), visibility);
                case PLAN -> PlanView.of(member, mapper.readValue(body, PLAN), visibility);
                case ACTION -> ActionView.of(member, mapper.readValue(body, ACTION), visibility);
                case ADVOCACY -> AdvocacyView.of(member, mapper.readValue(body, ADVOCACY), visibility);
                case REPORT -> ReportView.of(member, mapper.readValue(body, REPORT), visibility);
                case JUDGEMENT -> JudgementView.of(member, mapper.readValue(body, JUDGEMENT), visibility);
                case EXTENSION -> ExtensionView.of(member, mapper.readValue(body, EXTENSION), visibility);
                case PERSON -> new PersonReference(UUID.fromString(revision.id()));
                case VERDICT -> mapper.readValue(revision.body(), ComplianceSummaryView.class);
            };
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As much of a membership's member as decides who sees what of the membership. */
    private static RegisteredMember of(Revision revision) {
        return new RegisteredMember(
                revision.member(), 0, 0, null, null, null, revision.steward(), false, List.of(), null, null);
    }
}
