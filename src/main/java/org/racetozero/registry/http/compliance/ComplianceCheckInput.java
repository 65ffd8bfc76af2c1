package org.racetozero.registry.http.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.racetozero.registry.application.ComplianceService;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.body.SelfChecking;
import org.racetozero.registry.http.member.MemberInput;
import org.racetozero.registry.http.pledge.PledgeInput;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.target.TargetInput;

/** A member file and what is asked of it: a missing part is unknown, an empty list is none. */
public record ComplianceCheckInput(
        @NotNull @Valid MemberInput member,
        @Size(max = 100) List<@Valid CheckedMembershipInput> memberships,
        @Size(max = 100) List<@Valid PledgeInput> pledges,
        @Size(max = 500) List<@Valid TargetInput> targets,
        LocalDate asOf,
        @Pattern(regexp = "^[0-9]+\\.[0-9]+$") @Size(max = 10) String criteriaVersion,
        @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$") @Size(max = 64) String partner)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        return Stream.of(
                        member == null ? Stream.<Violation>empty() : under("/member", member),
                        each("/pledges", pledges),
                        each("/targets", targets),
                        new Checks()
                                .refuseIf(
                                        !CampaignDays.include(asOf), "/asOf", "OUTSIDE_THE_CAMPAIGN",
                                        CampaignDays.FIRST.toString(), CampaignDays.LAST.toString())
                                .violations()
                                .stream())
                .flatMap(violations -> violations)
                .toList();
    }

    ComplianceService.Facts toFacts() {
        return new ComplianceService.Facts(
                member.toMember(),
                memberships == null
                        ? List.of()
                        : memberships.stream().map(CheckedMembershipInput::toMembership).toList(),
                pledges == null ? null : pledges.stream().map(PledgeInput::toPledge).toList(),
                targets == null ? null : targets.stream().map(each -> each.toTarget(null)).toList());
    }

    ComplianceService.Inquiry toInquiry() {
        return new ComplianceService.Inquiry(criteriaVersion, partner, asOf, null);
    }

    private static Stream<Violation> each(String pointer, List<? extends SelfChecking> parts) {
        return parts == null
                ? Stream.empty()
                : IntStream.range(0, parts.size())
                        .boxed()
                        .flatMap(index -> under(pointer + "/" + index, parts.get(index)));
    }

    private static Stream<Violation> under(String pointer, SelfChecking part) {
        return part == null ? Stream.empty() : part.violations().stream().map(violation -> violation.under(pointer));
    }
}
