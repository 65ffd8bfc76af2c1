package org.racetozero.registry.http.judgement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.judgement.Decisions.MORE_TIME;
import static org.racetozero.registry.http.judgement.Decisions.finding;
import static org.racetozero.registry.http.judgement.Decisions.of;
import static org.racetozero.registry.http.judgement.Decisions.record;
import static org.racetozero.registry.http.judgement.Decisions.refused;
import static org.racetozero.registry.http.judgement.Decisions.verdict;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An extension moves a due day as far as the criterion allows, and says so. */
@QuarkusTest
class ExtensionTest {

    private static final String LATEST = MORE_TIME.replace("2022-06-30", "2022-09-01");
    private static final String TOO_LATE = MORE_TIME.replace("2022-06-30", "2022-09-02");

    private String partner;
    private String member;
    private String extensions;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        extensions = member + "/extensions";
    }

    @Test
    void anExtensionMovesTheDueDay() {
        requireDue("2022-03-01", "");

        String first = record(extensions, MORE_TIME);
        requireDue("2022-06-30", "");
        String second = record(extensions, LATEST);
        requireDue("2022-09-01", "");
        delete(second, "*").then().statusCode(204);
        requireDue("2022-06-30", "");
        delete(first, "*").then().statusCode(204);
        requireDue("2022-03-01", "");
    }

    @Test
    void theFindingSaysWhereItWasMovedFrom() {
        verdict(member, "").body(finding("PB-01") + "extendedFrom", nullValue());

        record(extensions, MORE_TIME);

        verdict(member, "")
                .body(finding("PB-01") + "extendedFrom", equalTo("2022-03-01"))
                .body(finding("PB-01") + "message",
                        containsString("The due date was extended from 2022-03-01 to 2022-06-30."));
    }

    @Test
    void itGoesNoFurtherThanTheCriterionAllows() {
        refused(extensions, TOO_LATE, "/until", "EXTENDS_TOO_FAR");
        refused(extensions, of(partner, TOO_LATE), "/until", "EXTENDS_TOO_FAR");
        record(extensions, LATEST);
        refused(extensions, TOO_LATE, "/until", "EXTENDS_TOO_FAR");
    }

    @Test
    void whereTheDueDayIsNotKnownYetItIsCappedLater() {
        String applicant = newMember();
        record(applicant + "/extensions", TOO_LATE);
        verdict(applicant, "").body(finding("PB-01") + "due", nullValue());

        join(applicant, partner);

        verdict(applicant, "")
                .body(finding("PB-01") + "due", equalTo("2022-09-01"))
                .body(finding("PB-01") + "message", containsString("An extension until 2022-09-02 was granted"));
    }

    @Test
    void aPartnersExtensionMovesItsOwnDueDayOnly() {
        String other = newPartner();
        join(member, other);

        record(extensions, of(partner, MORE_TIME));

        requireDue("2022-06-30", "?partner=" + partner);
        requireDue("2022-03-01", "?partner=" + other);
        requireDue("2022-03-01", "");
    }

    private void requireDue(String day, String query) {
        verdict(member, query).body(finding("PB-01") + "due", equalTo(day));
        get(member + "/obligations" + query).then()
                .statusCode(200)
                .body("items.find { it.criterion == 'PB-01' }.due", equalTo(day))
                .body("items.find { it.criterion == 'PB-01' }.lastDay", equalTo(day));
    }
}
