package org.racetozero.registry.http.report;

import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.key;

import io.restassured.response.Response;
import org.racetozero.registry.http.Registry;

/** Annual reports as tests record them, and those who may write or review them. */
final class Reports {

    private Reports() {
    }

    static Response record(String path, String body) {
        return state(path, body).then().statusCode(201).extract().response();
    }

    static Response state(String path, String body) {
        return admin().contentType(Registry.JSON).body(body).put(path);
    }

    /** A key of a partner's own system with that scope and no other. */
    static String staff(String partner, String scope) {
        return key("""
                {"name": "A test's key", "role": "partner-integrator", "partner": "%s", "scopes": ["%s"]}"""
                .formatted(partner, scope));
    }

    /** A key of somebody who reports for that member. */
    static String reporter(String member) {
        return key("""
                {"name": "A test's key", "role": "member-reporter", "member": "%s", "scopes": ["reports:write"]}"""
                .formatted(idOf(member)));
    }
}
