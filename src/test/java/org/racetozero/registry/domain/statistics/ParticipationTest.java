package org.racetozero.registry.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.PartnerStatus;
import org.racetozero.registry.domain.partner.PartnerStatusPeriod;
import org.racetozero.registry.domain.partner.VerdictVisibility;
import org.racetozero.registry.domain.statistics.Participation.Branch;
import org.racetozero.registry.domain.statistics.Participation.Span;

/** A live membership of a programme counts as one of its nearest approved ancestor (domain decisions §1). */
class ParticipationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Test
    void membersAreInTheRaceThroughAnApprovedPartner() {
        Participation participation = of(
                partner("approved", null, true, period(PartnerStatus.APPROVED, "2020-12-17", null)),
                partner("applying", null, true, period(PartnerStatus.APPLIED, null, null)),
                partner("suspended", null, true, period(PartnerStatus.SUSPENDED, "2025-01-01", null)),
                partner("exited", null, true, period(PartnerStatus.EXITED, "2025-10-03", null)),
                partner("unrecorded", null, true),
                partner("unattributed", null, false));

        assertThat(participation.branches(DAY)).containsExactlyInAnyOrder(
                new Branch("approved", "approved"), new Branch("unrecorded", "unrecorded"));
        assertThat(participation.isOn("nobody", DAY)).isFalse();
    }

    @Test
    void aProgrammeTakesPartAsItsNearestParentDoes() {
        Participation participation = of(
                partner("cities", null, true, period(PartnerStatus.APPROVED, null, null)),
                partner("programme", "cities", true),
                partner("applying", "cities", true, period(PartnerStatus.APPLIED, null, null)),
                partner("left", "cities", true, period(PartnerStatus.EXITED, "2025-01-01", null)));

        assertThat(participation.branches(DAY)).containsExactlyInAnyOrder(
                new Branch("cities", "cities"),
                new Branch("programme", "programme"), new Branch("cities", "programme"),
                new Branch("applying", "applying"), new Branch("cities", "applying"));
    }

    @Test
    void aSpanLastsFromApprovalToTheDayOfExit() {
        Participation participation = of(
                partner("alliance", null, true,
                        period(PartnerStatus.APPROVED, null, "2025-10-02"),
                        period(PartnerStatus.EXITED, "2025-10-03", null)),
                partner("circle", null, true,
                        period(PartnerStatus.APPLIED, "2020-06-05", "2020-12-16"),
                        period(PartnerStatus.APPROVED, "2020-12-17", null)),
                partner("unattributed", null, false));

        assertThat(participation.spans()).containsExactlyInAnyOrder(
                new Span("alliance", LocalDate.MIN, LocalDate.of(2025, 10, 3)),
                new Span("circle", LocalDate.of(2020, 12, 17), LocalDate.MAX));
    }

    @Test
    void partnersInACircleEndSomewhere() {
        Participation participation = of(partner("one", "other", true), partner("other", "one", true));

        assertThat(participation.branches(DAY)).hasSize(4);
        assertThat(participation.spans()).hasSize(2);
    }

    @Test
    void theYearsFollowFromWhoCameAndWent() {
        TimeSeries series = TimeSeries.of(
                Map.of(2020, 3L, 2021, 10L), Map.of(2021, 2L, 2023, 1L), 4, LocalDate.of(2023, 6, 30));

        assertThat(series.years()).containsExactly(
                new YearOfRace(2020, 3, 3, 0), new YearOfRace(2021, 11, 10, 2), new YearOfRace(2022, 11, 0, 0),
                new YearOfRace(2023, 10, 0, 1));
        assertThat(series.undated()).isEqualTo(4);
    }

    private static Participation of(Partner... partners) {
        return new Participation(List.of(partners));
    }

    private static PartnerStatusPeriod period(PartnerStatus status, String since, String until) {
        return new PartnerStatusPeriod(
                status, since == null ? null : LocalDate.parse(since), until == null ? null : LocalDate.parse(until));
    }

    private static Partner partner(String code, String parent, boolean attributing, PartnerStatusPeriod... statuses) {
        return new Partner(
                code, code, List.of(), Set.of(), parent, attributing, List.of(statuses), VerdictVisibility.PRIVATE,
                "UTC", null, null);
    }
}
