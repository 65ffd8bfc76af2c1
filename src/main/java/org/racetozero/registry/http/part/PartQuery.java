package org.racetozero.registry.http.part;

import jakarta.ws.rs.QueryParam;

/** What the reading of one part can be asked, as sent. */
public record PartQuery(
        @QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt, @QueryParam("fields") String fields) {
}
