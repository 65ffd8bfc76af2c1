package org.racetozero.registry.http.part;

import jakarta.ws.rs.QueryParam;
import java.util.List;

/** What every list of a member's parts can be asked, as sent. */
public record PartListQuery(
        @QueryParam("id") List<String> id,
        @QueryParam("asOf") String asOf,
        @QueryParam("knownAt") String knownAt,
        @QueryParam("limit") String limit,
        @QueryParam("cursor") String cursor,
        @QueryParam("sort") String sort,
        @QueryParam("include") String include,
        @QueryParam("fields") String fields) {
}
