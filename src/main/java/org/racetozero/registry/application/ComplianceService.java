package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.criteria.Question;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.target.CalculationFit;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.validation.Violation;

/** Verdicts: whether a member meets the criteria, with every finding, from storage or from a request's own facts. */
@ApplicationScoped
public class ComplianceService {

    /**
     * What is asked.
     *
     * @param criteriaVersion null for the one that binds the member on that day
     * @param partner         null for the campaign's view
     * @param asOf            null for today, in the time zone of that partner
     * @param knownAt         null for everything recorded by now
     */
    public record Inquiry(String criteriaVersion, String partner, LocalDate asOf, Instant knownAt) {
    }

    /** A verdict with the member it is about. */
    public record Judged(RegisteredMember member, Verdict verdict, Instant knownAt) {
    }

    /** The member facts of a request; of what is null nothing is known. */
    public record Facts(
            Member member,
            List<Membership> memberships,
            List<Pledge> pledges,
            List<Target> targets,
            List<Inventory> inventories,
            List<Population> populations,
            List<TransitionPlan> plans,
            List<Action> actions,
            List<Advocacy> advocacy,
            List<AnnualReport> reports) {

        private Facts withTargets(List<Target> others) {
            return new Facts(
                    member, memberships, pledges, others, inventories, populations, plans, actions, advocacy,
                    reports);
        }
    }

    private final CriteriaCatalogue catalogue;
    private final Evaluators evaluators;
    private final MemberService members;
    private final MemberFiles files;
    private final PartnerService partners;
    private final CalculationService calculations;
    private final InventoryService inventories;
    private final Now now;

    public ComplianceService(
            CriteriaCatalogue catalogue,
            Evaluators evaluators,
            MemberService members,
            MemberFiles files,
            PartnerService partners,
            CalculationService calculations,
            InventoryService inventories,
            Now now) {
        this.catalogue = catalogue;
        this.evaluators = evaluators;
        this.members = members;
        this.files = files;
        this.partners = partners;
        this.calculations = calculations;
        this.inventories = inventories;
        this.now = now;
    }

    public Judged judge(Caller caller, UUID id, Inquiry inquiry) {
        RegisteredMember member = members.read(
                caller, id, EnumSet.allOf(PartKind.class), null, inquiry.knownAt());
        requireReadable(caller, members.read(caller, id, Set.of()), inquiry.partner());
        Verdict verdict = evaluators.asKnownAt(inquiry.knownAt())
                .evaluate(files.of(member, inquiry.knownAt()), question(inquiry));
        return new Judged(member, verdict, inquiry.knownAt());
    }

    /**
     * The same verdict for facts that nobody stores; needs no caller.
     *
     * @param found what is already known to be wrong with them, to be refused together with everything else
     */
    public Verdict check(Facts facts, Inquiry inquiry, List<Violation> found) {
        Misfits misfits = new Misfits(now.today());
        misfits.add("", found);
        misfits.each("/memberships", facts.memberships(), (at, membership) -> misfits.refuseIf(
                !partners.exists(membership.partner()), at + "/partner", "UNKNOWN_REFERENCE"));
        List<Target> calculated = facts.targets() == null ? null : new ArrayList<>();
        misfits.each("/targets", facts.targets(), (at, target) -> {
            CalculationFit.Fitted fitted = calculations.fitted(null, target);
            misfits.add(at, fitted.violations());
            calculated.add(fitted.target());
        });
        misfits.each("/inventories", facts.inventories(), (at, inventory) ->
                misfits.add(at, inventories.disagreements(inventory)));
        misfits.refuseIf(
                inquiry.criteriaVersion() != null && version(inquiry.criteriaVersion()).isEmpty(),
                "/criteriaVersion", "UNKNOWN_REFERENCE");
        if (!misfits.found().isEmpty()) {
            throw RefusedException.invalid(misfits.found());
        }
        return evaluators.asKnownAt(inquiry.knownAt())
                .evaluate(files.of(facts.withTargets(calculated)), question(inquiry));
    }

    /** The version with that code; empty when there is none. */
    public Optional<CriteriaVersion> version(String code) {
        return catalogue.book().version(code);
    }

    public List<CriteriaVersion> versions() {
        return catalogue.versions();
    }

    private Question question(Inquiry inquiry) {
        CriteriaVersion version = inquiry.criteriaVersion() == null
                ? null
                : version(inquiry.criteriaVersion()).orElseThrow(() -> RefusedException.invalid(
                        Violation.at("/criteriaVersion", "UNKNOWN_REFERENCE")));
        ZoneId zone = zone(inquiry);
        LocalDate asOf = inquiry.asOf() == null ? now.today(zone) : inquiry.asOf();
        return new Question(asOf, inquiry.knownAt(), inquiry.partner(), version, zone);
    }

    private ZoneId zone(Inquiry inquiry) {
        if (inquiry.partner() == null) {
            return ZoneOffset.UTC;
        }
        ZoneId present = ZoneId.of(partners.read(inquiry.partner()).facts().timeZone());
        return inquiry.knownAt() == null ? present : files.zoneAt(inquiry.partner(), inquiry.knownAt());
    }

    /**
     * A verdict names an organisation: it is for those concerned, unless a partner publishes its verdicts. What only a
     * third party states may be judged for whoever holds a key, and says that it is no finding of the campaign.
     */
    private static void requireReadable(Caller caller, RegisteredMember member, String partner) {
        boolean concerned = AccessPolicy.allows(caller, Operation.READ_VERDICT, Subject.of(member, partner));
        boolean published = member.verdict() != null && member.verdict().open() && member.facts().assessable();
        boolean labelled = !caller.isAnonymous() && !member.facts().assessable();
        if (concerned || published || labelled) {
            return;
        }
        throw caller.isAnonymous()
                ? new RefusedException(new Refusal.Unauthenticated())
                : RefusedException.notFound("verdict", member.id());
    }
}
