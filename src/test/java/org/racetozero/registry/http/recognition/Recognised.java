package org.racetozero.registry.http.recognition;

import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;

import io.restassured.response.Response;
import org.racetozero.registry.http.Registry;

/** Members and partners as tests of recognition record them. */
final class Recognised {

    private Recognised() {
    }

    /** The code of a new partner that the campaign has approved. */
    static String approvedPartner() {
        return newPartner("\"names\": [{\"language\": \"ja\", \"name\": \"例示の会\"}], "
                + "\"statuses\": [{\"status\": \"APPROVED\", \"since\": \"2020-06-05\"}]");
    }

    static void recorded(String path, String body) {
        post(path, body).then().statusCode(201);
    }

    /** A report of that year, handed in and published by that partner. */
    static void published(String member, int year, String publishedOn, String partner) {
        String report = member + "/reports/" + year;
        admin().contentType(Registry.JSON)
                .body("{\"publishedOn\": \"" + publishedOn + "\", \"publicUrl\": \"https://city.example/report\"}")
                .put(report)
                .then().statusCode(201);
        for (String step : new String[] {"SUBMITTED", "PUBLISHED"}) {
            post(report + "/transitions", "{\"to\": \"" + step + "\", \"partner\": \"" + partner + "\"}").then()
                    .statusCode(200);
        }
    }

    /** Withdraws the badge of that membership for a reason that only some may read. */
    static Response withdraw(String membership) {
        return admin().header("If-Match", "*").contentType(Registry.JSON)
                .body("{\"withdrawn\": true, "
                        + "\"reason\": {\"language\": \"en\", \"text\": \"No report in two years.\"}}")
                .put(membership + "/badge");
    }

    static Response giveBack(String membership) {
        return admin().header("If-Match", "*").contentType(Registry.JSON)
                .body("{\"withdrawn\": false}")
                .put(membership + "/badge");
    }
}
