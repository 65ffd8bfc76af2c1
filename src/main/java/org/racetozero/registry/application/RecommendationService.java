package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.catalogue.Assumptions;
import org.racetozero.registry.domain.catalogue.Catalogue;
import org.racetozero.registry.domain.catalogue.FactorBasis;
import org.racetozero.registry.domain.catalogue.Recommendation;
import org.racetozero.registry.domain.catalogue.Recommender;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.reference.ReferenceBook;
import org.racetozero.registry.domain.reference.ReportingLevel;
import org.racetozero.registry.domain.trajectory.MissingInput;
import org.racetozero.registry.domain.trajectory.Populations;
import org.racetozero.registry.domain.trajectory.TrajectoryFacts;

/** High-impact actions for one member, ranked against the gap between its emissions and its target. */
@Singleton
public class RecommendationService {

    /**
     * What is asked.
     *
     * @param target          the target to close the gap to; null for the live interim one nearest 2030
     * @param inventory       the key of the inventory to start from; null for the latest principal one
     * @param drivers         values of parameters by action and name
     * @param illustrative    whether the catalogue's examples stand in for what is not stated
     * @param actions         the actions asked about; empty for all
     * @param gridFactorBase  of the inventory's electricity, in t CO2e per MWh; null when not stated
     * @param factorBasis     what its electricity stands for; null for what the inventory tells
     * @param reportingLevel  what the target counts; null for what target or inventory tell
     * @param populationRatio of the target year over the inventory's; null for what the member's populations tell
     * @param policyDrift     change by policies in force, as a share
     * @param asOf            null for today
     * @param knownAt         null for everything recorded by now
     */
    public record Inquiry(
            UUID target,
            String inventory,
            Map<String, Map<String, BigDecimal>> drivers,
            boolean illustrative,
            Set<String> actions,
            BigDecimal gridFactorBase,
            FactorBasis factorBasis,
            ReportingLevel reportingLevel,
            BigDecimal populationRatio,
            BigDecimal policyDrift,
            LocalDate asOf,
            Instant knownAt) {
    }

    /**
     * What is recommended, and on which facts.
     *
     * @param target  the target the gap is measured against
     * @param start   the inventory everything starts from
     * @param missing what would make the answer complete
     * @param unknown which of target and inventory the member does not have, of those asked for
     * @param asOf    the day it is computed for
     */
    public record Recommended(
            UUID member,
            TargetChoice target,
            InventoryChoice start,
            Recommendation recommendation,
            List<MissingInput> missing,
            List<String> unknown,
            LocalDate asOf) {

        public Recommended {
            missing = List.copyOf(missing);
            unknown = List.copyOf(unknown);
        }
    }

    private static final Set<PartKind> PARTS = EnumSet.of(PartKind.TARGET, PartKind.INVENTORY, PartKind.POPULATION);

    private final MemberService members;
    private final ActionCatalogue catalogue;
    private final ReferenceCatalogue references;
    private final Now now;

    public RecommendationService(
            MemberService members, ActionCatalogue catalogue, ReferenceCatalogue references, Now now) {
        this.members = members;
        this.catalogue = catalogue;
        this.references = references;
        this.now = now;
    }

    /** The actions there are to choose from. */
    public Catalogue catalogue() {
        return catalogue.book();
    }

    public Recommended recommend(Caller caller, UUID id, Inquiry inquiry) {
        LocalDate day = inquiry.asOf() == null ? now.today() : inquiry.asOf();
        RegisteredMember member = members.read(caller, id, PARTS, day, inquiry.knownAt());
        TrajectoryFacts facts = TrajectoryService.facts(member.parts() == null ? MemberParts.NONE : member.parts());
        Populations populations = Populations.of(facts.populations(), facts.inventories());
        ReferenceBook book = references.book();
        Accountant accountant = accountant(book, inquiry.factorBasis());
        TargetChoice chosen = TargetChoice.of(facts, populations, accountant, day, inquiry.target());
        InventoryChoice start = new InventoryChoices(member, facts.inventories(), populations, day)
                .choose(inquiry, chosen.target(), accountant, book.references());
        TargetChoice target = chosen.beside(start.inventory());
        Recommendation recommendation = new Recommender(catalogue()).recommend(
                start.reference(), target.tonnesCo2e(),
                new Assumptions(
                        inquiry.drivers(), inquiry.illustrative(), inquiry.gridFactorBase(), start.factorBasis(),
                        inquiry.actions()));
        List<MissingInput> missing = new ArrayList<>(target.missing());
        missing.addAll(start.missing());
        return new Recommended(id, target, start, recommendation, missing, unknown(inquiry, target, start), day);
    }

    /** Target and inventory are read by one method: what was bought on one side alone would be a cut nobody made. */
    private static Accountant accountant(ReferenceBook book, FactorBasis wanted) {
        Accountant accountant = new Accountant(book);
        return wanted != null && wanted.showsContracts() ? accountant.byMarket() : accountant;
    }

    private static List<String> unknown(Inquiry inquiry, TargetChoice target, InventoryChoice start) {
        List<String> unknown = new ArrayList<>();
        if (inquiry.target() != null && target.target() == null) {
            unknown.add("target");
        }
        if (inquiry.inventory() != null && start.inventory() == null) {
            unknown.add("inventory");
        }
        return unknown;
    }
}
