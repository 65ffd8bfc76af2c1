package org.racetozero.registry.http.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.racetozero.registry.application.ComplianceService;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.action.ActionInput;
import org.racetozero.registry.http.advocacy.AdvocacyInput;
import org.racetozero.registry.http.inventory.InventoryInput;
import org.racetozero.registry.http.inventory.InventoryKey;
import org.racetozero.registry.http.member.MemberInput;
import org.racetozero.registry.http.plan.PlanInput;
import org.racetozero.registry.http.pledge.PledgeInput;
import org.racetozero.registry.http.report.ReportInput;
import org.racetozero.registry.http.shared.CampaignDays;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Grounds;
import org.racetozero.registry.http.shared.ReferenceChecking;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.target.TargetInput;

/** A member file and what is asked of it: a missing part is unknown, an empty list is none. */
public record ComplianceCheckInput(
        @NotNull @Valid MemberInput member,
        @Size(max = 100) List<@Valid CheckedMembershipInput> memberships,
        @Size(max = 100) List<@Valid PledgeInput> pledges,
        @Size(max = 500) List<@Valid TargetInput> targets,
        @Size(max = 100) List<@Valid InventoryInput> inventories,
        @Size(max = 500) List<@Valid CheckedPopulationInput> populations,
        @Valid PlanInput plan,
        @Size(max = 500) List<@Valid ActionInput> actions,
        @Valid AdvocacyInput advocacy,
        @Size(max = 100) List<@Valid ReportInput> reports,
        LocalDate asOf,
        @Pattern(regexp = "^[0-9]+\\.[0-9]+$") @Size(max = 10) String criteriaVersion,
        @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$") @Size(max = 64) String partner)
        implements SelfChecking, ReferenceChecking {

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks()
                .part("/member", member)
                .parts("/pledges", pledges)
                .parts("/targets", targets)
                .parts("/inventories", inventories)
                .part("/plan", plan)
                .parts("/actions", actions)
                .part("/advocacy", advocacy)
                .parts("/reports", reports)
                .refuseIf(
                        !CampaignDays.include(asOf), "/asOf", "OUTSIDE_THE_CAMPAIGN",
                        CampaignDays.FIRST.toString(), CampaignDays.LAST.toString());
        return checks
                .each("/inventories", inventories, (at, each) ->
                        checks.refuseIf(each.key() == null, at + "/key", "REQUIRED"))
                .each("/reports", reports, (at, each) ->
                        checks.refuseIf(each.year() == null, at + "/year", "REQUIRED"))
                .violations();
    }

    @Override
    public List<Violation> contradictions(Grounds grounds) {
        return Stream.of(grounds.ofEach("/targets", targets), grounds.ofEach("/inventories", inventories))
                .flatMap(List::stream)
                .toList();
    }

    ComplianceService.Facts toFacts() {
        return new ComplianceService.Facts(
                member.toMember(),
                memberships == null
                        ? List.of()
                        : memberships.stream().map(CheckedMembershipInput::toMembership).toList(),
                pledges == null ? null : pledges.stream().map(PledgeInput::toPledge).toList(),
                targets == null ? null : targets.stream().map(each -> each.toTarget(null)).toList(),
                inventories == null
                        ? null
                        : inventories.stream().map(each -> each.toInventory(InventoryKey.of(each.key()))).toList(),
                populations == null
                        ? null
                        : populations.stream().map(CheckedPopulationInput::toPopulation).toList(),
                plan == null ? null : List.of(plan.toPlan()),
                actions == null ? null : actions.stream().map(each -> each.toAction(null)).toList(),
                advocacy == null ? null : List.of(advocacy.toAdvocacy()),
                reports == null ? null : reports.stream().map(each -> each.toReport(each.year())).toList());
    }

    ComplianceService.Inquiry toInquiry() {
        return new ComplianceService.Inquiry(criteriaVersion, partner, asOf, null);
    }
}
