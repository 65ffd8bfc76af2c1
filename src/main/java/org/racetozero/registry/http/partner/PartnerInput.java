package org.racetozero.registry.http.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.PartnerStatus;
import org.racetozero.registry.domain.partner.PartnerStatusPeriod;
import org.racetozero.registry.domain.partner.VerdictVisibility;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Forms;
import org.racetozero.registry.http.shared.Line;
import org.racetozero.registry.http.shared.NameInput;
import org.racetozero.registry.http.shared.ProvenanceInput;
import org.racetozero.registry.http.shared.SelfChecking;

/** A partner, as sent; what is left out of visibility and time zone is private and UTC. */
public record PartnerInput(
        @NotNull @Line String name,
        @Size(max = 100) List<@Valid NameInput> names,
        @Size(max = 20) Set<ActorType> actorTypes,
        @Pattern(regexp = Forms.CODE) @Size(max = 64) String parent,
        Boolean attributing,
        @Size(max = 100) List<@Valid StatusPeriodInput> statuses,
        VerdictVisibility verdictVisibility,
        @Size(max = 64) String timeZone,
        URI website,
        @Valid ProvenanceInput provenance)
        implements SelfChecking {

    /** A span of one status, as sent. */
    public record StatusPeriodInput(@NotNull PartnerStatus status, LocalDate since, LocalDate until) {
    }

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks().names("/names", names).timeZone("/timeZone", timeZone);
        return checks
                .each("/statuses", statuses, (at, period) -> checks.order(at + "/until", period.since, period.until))
                .refuseIf(overlaps(), "/statuses", "OVERLAPPING_PERIODS")
                .violations();
    }

    /** Whether a period is followed by one that begins before it is over; an unknown beginning is taken on trust. */
    private boolean overlaps() {
        for (int index = 1; statuses != null && index < statuses.size(); index++) {
            StatusPeriodInput earlier = statuses.get(index - 1);
            StatusPeriodInput later = statuses.get(index);
            boolean known = earlier != null && later != null;
            if (known && (earlier.until == null
                    || later.since != null && !later.since.isAfter(earlier.until))) {
                return true;
            }
        }
        return false;
    }

    public Partner toPartner(String code) {
        return new Partner(
                code,
                name,
                NameInput.toNames(names),
                actorTypes,
                parent,
                attributing == null || attributing,
                statuses == null
                        ? List.of()
                        : statuses.stream()
                                .map(each -> new PartnerStatusPeriod(each.status, each.since, each.until))
                                .toList(),
                verdictVisibility == null ? VerdictVisibility.PRIVATE : verdictVisibility,
                timeZone == null ? "UTC" : timeZone,
                website,
                ProvenanceInput.toProvenance(provenance));
    }
}
