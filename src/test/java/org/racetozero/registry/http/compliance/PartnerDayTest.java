package org.racetozero.registry.http.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A partner's view of a member is that of the day it is where the partner is, the campaign's that of UTC. */
@QuarkusTest
class PartnerDayTest {

    /** Of the two at least one has another day than UTC at any moment. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Niue"})
    void todayIsThePartnersDay(String zone) {
        String partner = newPartner("\"timeZone\": \"" + zone + "\"");
        String member = newAcceptedMember(partner);

        assertThatTodayIs(ZoneId.of(zone), member + "/compliance?partner=" + partner);
        assertThatTodayIs(ZoneOffset.UTC, member + "/compliance");
    }

    private static void assertThatTodayIs(ZoneId zone, String path) {
        LocalDate before = LocalDate.now(zone);
        LocalDate asOf = LocalDate.parse(get(path).then().statusCode(200).extract().path("asOf"));

        assertThat(asOf).isBetween(before, LocalDate.now(zone));
    }
}
