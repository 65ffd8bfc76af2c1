package org.racetozero.registry.http.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.application.CriteriaCatalogue;
import org.racetozero.registry.application.ObligationService;
import org.racetozero.registry.application.ReferenceCatalogue;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.criteria.Evaluator;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.Question;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.RecordKeeping;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.PartnerStatus;
import org.racetozero.registry.domain.partner.PartnerStatusPeriod;
import org.racetozero.registry.domain.partner.VerdictVisibility;

/** A calendar of obligations is valid, says the same in the same bytes, and can be read in both languages. */
class WrittenCalendarTest {

    private static final URI REGISTRY = URI.create("https://registry.example/");
    private static final UUID MEMBER = UUID.fromString("01a1f64c-3198-7003-8005-3f6c2a1b8e01");
    private static final LocalDate JOINED = LocalDate.of(2025, 3, 1);
    private static final Instant CHANGED = Instant.parse("2025-03-02T10:20:30.456789Z");
    private static final Evaluator EVALUATOR = new Evaluator(
            new CriteriaCatalogue().book(), () -> new Accountant(new ReferenceCatalogue().book()));

    @Test
    void anObligationIsADayInTheCalendar() {
        CalendarPage page = CalendarPage.of(calendar("Example City", "2025-06-01", null, Locale.ENGLISH));

        assertThat(page.value("NAME")).isEqualTo("Race to Zero obligations: Example City");
        assertThat(page.value("X-WR-CALNAME")).isEqualTo("Race to Zero obligations: Example City");
        assertThat(page.value("REFRESH-INTERVAL")).isEqualTo("P1D");
        assertThat(page.value("X-PUBLISHED-TTL")).isEqualTo("P1D");
        VEvent report = page.event("PB-01.");
        assertThat(CalendarPage.value(report, "UID")).isEqualTo("PB-01." + MEMBER + "@obligations.race-to-zero");
        assertThat(CalendarPage.value(report, "DTSTART")).isEqualTo("20260301");
        assertThat(CalendarPage.value(report, "DTEND")).isNull();
        assertThat(CalendarPage.value(report, "TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(CalendarPage.value(report, "SEQUENCE")).isEqualTo("7");
        assertThat(CalendarPage.value(report, "DTSTAMP")).isEqualTo("20250302T102030Z");
        assertThat(CalendarPage.value(report, "LAST-MODIFIED")).isEqualTo("20250302T102030Z");
        assertThat(CalendarPage.value(report, "CATEGORIES")).isEqualTo("Publish");
        assertThat(CalendarPage.value(report, "SUMMARY")).startsWith("Example City: ").endsWith("(PB-01)");
        assertThat(CalendarPage.value(report, "URL"))
                .isEqualTo("https://registry.example/v1/members/" + MEMBER + "/compliance");
        assertThat(CalendarPage.lines(report))
                .contains("By the campaign's dates.", "Standing: not due yet")
                .anySatisfy(line -> assertThat(line).startsWith("Settled by PUT /v1/members/" + MEMBER + "/reports/"));
        assertThat(CalendarPage.alarms(report)).singleElement().satisfies(alarm -> {
            assertThat(CalendarPage.value(alarm, "TRIGGER")).isEqualTo("-P30D");
            assertThat(CalendarPage.value(alarm, "ACTION")).isEqualTo("DISPLAY");
            assertThat(CalendarPage.value(alarm, "DESCRIPTION"))
                    .isEqualTo(CalendarPage.value(report, "SUMMARY"));
        });
    }

    @Test
    void aPartnersDateNamesItAndIsAnotherEvent() {
        CalendarPage page = CalendarPage.of(calendar("Example City", "2025-06-01", "example", Locale.ENGLISH));

        VEvent report = page.event("PB-01.");
        assertThat(CalendarPage.value(report, "UID"))
                .isEqualTo("PB-01.example." + MEMBER + "@obligations.race-to-zero");
        assertThat(CalendarPage.value(report, "URL"))
                .isEqualTo("https://registry.example/v1/members/" + MEMBER + "/compliance?partner=example");
        assertThat(CalendarPage.lines(report)).contains("By the dates of the partner example.");
    }

    @Test
    void whatHasPassedRingsNoMore() {
        CalendarPage page = CalendarPage.of(calendar("Example City", "2027-06-01", null, Locale.ENGLISH));

        assertThat(CalendarPage.alarms(page.event("PB-01."))).isEmpty();
        assertThat(CalendarPage.lines(page.event("PB-01."))).contains("Standing: overdue");
    }

    @Test
    void everyEventHasAUidOfItsOwn() {
        CalendarPage page = CalendarPage.of(calendar("Example City", "2025-06-01", null, Locale.ENGLISH));

        assertThat(page.values("UID")).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    @Test
    void theDayIsTheSameWhereverTheServiceRuns() {
        byte[] here = calendar("Example City", "2025-06-01", null, Locale.ENGLISH);
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String elsewhere : List.of("Asia/Tokyo", "America/Los_Angeles", "Pacific/Apia")) {
                TimeZone.setDefault(TimeZone.getTimeZone(elsewhere));
                assertThat(calendar("Example City", "2025-06-01", null, Locale.ENGLISH)).isEqualTo(here);
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void japaneseIsFoldedBetweenItsCharacters() {
        String name = "札幌市・例示町村連合".repeat(8);

        CalendarPage page = CalendarPage.of(calendar(name, "2025-06-01", null, Locale.JAPANESE));

        assertThat(page.value("NAME")).isEqualTo("Race to Zero の期限：" + name);
        assertThat(page.values("SUMMARY")).allSatisfy(summary -> assertThat(summary).startsWith(name + "："));
        assertThat(page.values("CATEGORIES")).contains("誓約", "公開");
        assertThat(CalendarPage.lines(page.event("PB-01."))).contains("キャンペーンの期限によります。");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A, B; C \\ D: \"E\"", "{0} '' %s", "Two\nlines", "END:VEVENT", "\r\nBEGIN:VALARM",
        "🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍x",
        "a\u0000b\u0007c", "a\u2028b"})
    void aNameIsNothingButAName(String name) {
        CalendarPage page = CalendarPage.of(calendar(name, "2025-06-01", null, Locale.ENGLISH));

        String shown = name.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
        assertThat(page.value("X-WR-CALNAME")).isNotBlank();
        assertThat(page.values("SUMMARY")).allSatisfy(summary -> assertThat(summary).startsWith(shown + ": "));
        assertThat(page.events()).hasSameSizeAs(CalendarPage.of(
                        calendar("Example City", "2025-06-01", null, Locale.ENGLISH)).events());
    }

    @Test
    void aCalendarWithoutObligationsIsACalendar() {
        byte[] empty = new ObligationCalendar(REGISTRY, Locale.ENGLISH).bytes("Example City", List.of());

        assertThat(CalendarPage.of(empty).events()).isEmpty();
    }

    private static byte[] calendar(String name, String asOf, String partner, Locale language) {
        Verdict verdict = EVALUATOR.evaluate(
                file(name), new Question(LocalDate.parse(asOf), null, partner, null, ZoneOffset.UTC));
        List<ObligationEntry> entries = verdict.all()
                .filter(finding -> finding instanceof Finding.Unsettled && finding.subject().deadline() != null)
                .map(finding -> new ObligationService.Obligation(MEMBER, name, partner, finding, 7, CHANGED))
                .map(obligation -> new ObligationEntry(obligation, ObligationView.of(obligation, language)))
                .toList();
        return new ObligationCalendar(REGISTRY, language).bytes(name, entries);
    }

    private static MemberFile file(String name) {
        Member member = new Member(
                name, null, ActorType.CITY, "JP", null, null, null, null, null, null, null, null, true);
        Membership membership = new Membership(
                "example", MembershipStatus.ACCEPTED, JOINED, null, null, null, RecordKeeping.REGISTRY, null, null);
        Partner partner = new Partner(
                "example", "Example", null, Set.of(), null, true,
                List.of(new PartnerStatusPeriod(PartnerStatus.APPROVED, LocalDate.of(2020, 6, 5), null)),
                VerdictVisibility.PRIVATE, "UTC", null, null);
        return new MemberFile(
                member, List.of(new Enrolment(membership, null, List.of(partner), CHANGED)), null, null, null, null,
                null, null, null, null, null, null);
    }
}
