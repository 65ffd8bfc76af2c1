package org.racetozero.registry.http.paging;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.racetozero.registry.domain.listing.PagePosition;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.problem.ProblemException;
import org.racetozero.registry.http.shared.Texts;

/**
 * A place in a list, opaque to callers.
 *
 * @param format   version of this form
 * @param query    hash of the filters and order it belongs to: with others it would mean another place
 * @param key      sort key of the row at the page's edge
 * @param id       its id, which breaks ties
 * @param backward whether the page lies before that row
 */
public record Cursor(
        @JsonProperty("f") int format,
        @JsonProperty("q") String query,
        @JsonProperty("k") String key,
        @JsonProperty("i") String id,
        @JsonProperty("b") boolean backward) {

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    public static String of(String query, PagePosition position) {
        Cursor cursor = new Cursor(FORMAT, query, position.key(), position.id(), position.backward());
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(cursor));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The place a caller's cursor names, refused when it is not of this list; null for none. */
    static PagePosition read(String text, String query, RowKey rowKey, PageRequest.Order order) {
        if (text == null) {
            return null;
        }
        Cursor cursor;
        try {
            cursor = JSON.readValue(
                    Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8)), Cursor.class);
        } catch (IllegalArgumentException | IOException unreadable) {
            throw refused("MALFORMED_CURSOR");
        }
        if (cursor == null || cursor.format != FORMAT || cursor.key == null || cursor.id == null) {
            throw refused("MALFORMED_CURSOR");
        }
        if (!query.equals(cursor.query)) {
            throw refused("CURSOR_OF_ANOTHER_QUERY");
        }
        if (!rowKey.fits(cursor.id) || !isOf(order, cursor)) {
            throw refused("MALFORMED_CURSOR");
        }
        return new PagePosition(cursor.key, cursor.id, cursor.backward);
    }

    /** A cursor is not signed: what it holds must be of the kinds the statement compares it with. */
    private static boolean isOf(PageRequest.Order order, Cursor cursor) {
        return switch (order) {
            case ID -> cursor.key.equals(cursor.id);
            case NAME -> Texts.isWritable(cursor.key);
            case UPDATED_AT -> Texts.instant(cursor.key).isPresent();
            case COMPLIANCE -> cursor.key.matches("[0-9]");
        };
    }

    private static ProblemException refused(String code) {
        return ProblemException.inParameters(List.of(Violation.at("cursor", code)));
    }
}
