package org.racetozero.registry.http.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.racetozero.registry.application.ComplianceService;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.inventory.InventoryInput;
import org.racetozero.registry.http.inventory.InventoryKey;
import org.racetozero.registry.http.member.MemberInput;
import org.racetozero.registry.http.report.ReportInput;
import org.racetozero.registry.http.shared.CampaignDays;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Grounds;
import org.racetozero.registry.http.shared.ReferenceChecking;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.target.TargetInput;

/** A report and what is to be known to look at it: a missing part is unknown, an empty list is none. */
public record ReportCheckInput(
        @NotNull @Valid ReportInput report,
        @Valid MemberInput member,
        @Size(max = 100) List<@Valid CheckedMembershipInput> memberships,
        @Size(max = 500) List<@Valid TargetInput> targets,
        @Size(max = 100) List<@Valid InventoryInput> inventories,
        LocalDate asOf)
        implements SelfChecking, ReferenceChecking {

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks()
                .part("/report", report)
                .refuseIf(report != null && report.year() == null, "/report/year", "REQUIRED")
                .part("/member", member)
                .parts("/targets", targets)
                .parts("/inventories", inventories)
                .refuseIf(!CampaignDays.include(asOf), "/asOf", "OUTSIDE_THE_CAMPAIGN",
                        CampaignDays.FIRST.toString(), CampaignDays.LAST.toString());
        return checks
                .each("/inventories", inventories, (at, each) ->
                        checks.refuseIf(each.key() == null, at + "/key", "REQUIRED"))
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
                member == null ? null : member.toMember(),
                memberships == null
                        ? List.of()
                        : memberships.stream().map(CheckedMembershipInput::toMembership).toList(),
                null,
                targets == null ? null : targets.stream().map(each -> each.toTarget(null)).toList(),
                inventories == null
                        ? null
                        : inventories.stream().map(each -> each.toInventory(InventoryKey.of(each.key()))).toList(),
                null, null, null, null,
                List.of(report.toReport(report.year())));
    }
}
