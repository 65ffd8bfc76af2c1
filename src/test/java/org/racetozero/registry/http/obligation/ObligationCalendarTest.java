package org.racetozero.registry.http.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.adminTaking;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.http.Registry;

/** Whoever may read obligations can subscribe to them as a calendar. */
@QuarkusTest
class ObligationCalendarTest {

    private static final String CALENDAR = "text/calendar";

    private String partner;
    private String member;
    private String list;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newMember("""
                {"name": "Example City", "names": [{"language": "ja", "name": "例示市"}],
                 "actorType": "CITY", "country": "JP"}""");
        join(member, partner);
        list = member + "/obligations";
    }

    @Test
    void theCalendarHoldsWhatTheListHolds() {
        List<String> criteria = get(list).path("items.criterion");
        Response answer = admin().accept(CALENDAR).get(list);

        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/calendar;charset=UTF-8"))
                .header("Content-Language", equalTo("en"))
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Link", nullValue());
        CalendarPage page = CalendarPage.of(answer.asByteArray());
        assertThat(page.value("NAME")).isEqualTo("Race to Zero obligations: Example City");
        assertThat(page.events()).extracting(event -> CalendarPage.value(event, "UID").replaceFirst("\\..*", ""))
                .containsExactlyElementsOf(criteria);
        VEvent report = page.event("PB-01.");
        assertThat(CalendarPage.value(report, "DTSTART")).isEqualTo("20220301");
        assertThat(CalendarPage.value(report, "URL")).startsWith("http://").endsWith(member + "/compliance");
        assertThat(CalendarPage.lines(report)).contains("Standing: overdue");
        assertThat(CalendarPage.lines(page.event("PB-02.")))
                .anySatisfy(line -> assertThat(line).contains("2022-09-01"));
    }

    @Test
    void itTakesTheSameQuestions() {
        assertThat(CalendarPage.of(admin().accept(CALENDAR).get(list + "?dueBefore=2021-03-02").asByteArray())
                        .values("UID"))
                .hasSize(2);
        CalendarPage nothing =
                CalendarPage.of(admin().accept(CALENDAR).get(list + "?dueBefore=2021-03-01").asByteArray());
        assertThat(nothing.events()).isEmpty();
        CalendarPage partners =
                CalendarPage.of(admin().accept(CALENDAR).get(list + "?partner=" + partner).asByteArray());
        assertThat(CalendarPage.value(partners.event("PB-01."), "URL")).endsWith("/compliance?partner=" + partner);
        CalendarPage early = CalendarPage.of(admin().accept(CALENDAR).get(list + "?asOf=2021-06-01").asByteArray());
        assertThat(CalendarPage.alarms(early.event("PB-01."))).hasSize(1);
    }

    @Test
    void itIsWordedInTheReadersLanguage() {
        Response answer = admin().accept(CALENDAR).header("Accept-Language", "ja").get(list);

        answer.then().statusCode(200).header("Content-Language", equalTo("ja"));
        CalendarPage page = CalendarPage.of(answer.asByteArray());
        assertThat(page.value("NAME")).isEqualTo("Race to Zero の期限：例示市");
        assertThat(page.values("CATEGORIES")).contains("誓約", "公開");
        assertThat(page.values("SUMMARY")).allSatisfy(summary -> assertThat(summary).containsPattern("\\p{IsHan}"));
    }

    @Test
    void whatHasNotChangedIsTheSameByteForByte() throws InterruptedException {
        Response first = adminTaking("identity").accept(CALENDAR).get(list);
        Thread.sleep(1_100);

        Response second = adminTaking("identity").accept(CALENDAR).get(list);

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotEqualTo(get(list).header("ETag"));
        adminTaking("identity").accept(CALENDAR).header("If-None-Match", first.header("ETag")).get(list).then()
                .statusCode(304);
        adminTaking("gzip").accept(CALENDAR).get(list).then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"));
    }

    @Test
    void anEventThatIsStillOwedKeepsItsUidAndRisesInSequence() {
        VEvent before = CalendarPage.of(admin().accept(CALENDAR).get(list).asByteArray()).event("PN-01.");
        admin().contentType(Registry.JSON)
                .body("{\"publishedOn\": \"2025-06-30\", \"publicUrl\": \"https://city.example/report-2024\"}")
                .put(member + "/reports/2024")
                .then().statusCode(201);

        CalendarPage page = CalendarPage.of(admin().accept(CALENDAR).get(list).asByteArray());

        VEvent after = page.event("PN-01.");
        assertThat(CalendarPage.value(after, "UID")).isEqualTo(CalendarPage.value(before, "UID"));
        assertThat(Integer.parseInt(CalendarPage.value(after, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(CalendarPage.value(before, "SEQUENCE")));
        assertThat(CalendarPage.value(after, "LAST-MODIFIED"))
                .isGreaterThanOrEqualTo(CalendarPage.value(before, "LAST-MODIFIED"));
        assertThat(page.values("UID")).noneMatch(uid -> uid.startsWith("PB-01."));
    }

    @Test
    void aPartnersCalendarHoldsItsMembersOnceEach() {
        String second = newAcceptedMember(partner);
        String applied = newMember();
        post(applied + "/memberships", "{\"partner\": \"" + partner + "\"}").then().statusCode(201);
        String all = "/v1/partners/" + partner + "/obligations";

        Response answer = holder(integrator(partner)).accept(CALENDAR).get(all);

        answer.then().statusCode(200).header("Link", nullValue());
        CalendarPage page = CalendarPage.of(answer.asByteArray());
        assertThat(page.value("NAME")).isEqualTo("Race to Zero obligations: " + partner);
        assertThat(page.values("UID"))
                .doesNotHaveDuplicates()
                .anyMatch(uid -> uid.contains(idOf(member)))
                .anyMatch(uid -> uid.contains(idOf(second)))
                .noneMatch(uid -> uid.contains(idOf(applied)));
        assertThat(page.values("URL")).allMatch(address -> address.endsWith("/compliance?partner=" + partner));
        assertThat(holder(integrator(partner)).accept(CALENDAR).get(all).asByteArray())
                .isEqualTo(answer.asByteArray());
    }

    @Test
    void aPartnersCalendarGoesBeyondOnePageOfTheListAndSaysHowToGoOn() {
        for (int more = 0; more < 51; more++) {
            newAcceptedMember(partner);
        }
        String all = "/v1/partners/" + partner + "/obligations";
        String early = all + "?dueBefore=2021-03-02";

        assertThat(get(early).<List<String>>path("items.criterion")).hasSize(100);
        Response whole = admin().accept(CALENDAR).get(early);
        whole.then().statusCode(200).header("Link", nullValue());
        assertThat(CalendarPage.of(whole.asByteArray()).values("UID")).hasSize(104).doesNotHaveDuplicates();

        Response page = admin().accept(CALENDAR).get(early + "&limit=50");
        page.then().statusCode(200).header("Link", containsString("rel=\"next\""));
        assertThat(CalendarPage.of(page.asByteArray()).events()).hasSize(100);
        String next = page.header("Link").replaceFirst("<([^>]*)>.*", "$1");
        assertThat(CalendarPage.of(admin().urlEncodingEnabled(false).accept(CALENDAR).get(next).asByteArray()).events())
                .hasSize(4);
    }

    @Test
    void aPartnersDayIsTheDayItIsThere() {
        String east = newPartner("\"timeZone\": \"Pacific/Kiritimati\"");
        String west = newPartner("\"timeZone\": \"Pacific/Pago_Pago\"");
        for (String each : List.of(east, west)) {
            String newcomer = newMember();
            post(newcomer + "/memberships", "{\"partner\": \"" + each + "\", \"joinedOn\": \"2024-01-01\"}").then()
                    .statusCode(201);
        }

        long eastern = get("/v1/partners/" + east + "/obligations")
                .<Integer>path("items.find { it.criterion == 'PL-01' }.daysLeft");
        long western = get("/v1/partners/" + west + "/obligations")
                .<Integer>path("items.find { it.criterion == 'PL-01' }.daysLeft");

        // Kiritimati is 25 hours ahead of Pago Pago: its day is always at least the next one.
        assertThat(eastern).isBetween(western - 2, western - 1);
    }

    @Test
    void itIsShownToThoseWhoSeeTheList() {
        String stranger = integrator(newPartner());
        String all = "/v1/partners/" + partner + "/obligations";

        anybody().accept(CALENDAR).get(list).then().statusCode(401);
        anybody().accept(CALENDAR).get(all).then().statusCode(401);
        holder(stranger).accept(CALENDAR).get(list).then().statusCode(404);
        holder(stranger).accept(CALENDAR).get(all).then().statusCode(403);
        String other = newPartner();
        join(member, other);
        holder(integrator(other)).accept(CALENDAR).get(list + "?partner=" + partner).then().statusCode(404);
        holder(integrator(other)).accept(CALENDAR).get(list + "?partner=" + other).then().statusCode(200);
        holder(integrator(partner)).accept(CALENDAR).get(list).then().statusCode(200);
    }
}
