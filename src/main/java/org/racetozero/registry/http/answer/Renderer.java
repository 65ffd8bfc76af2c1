package org.racetozero.registry.http.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.racetozero.registry.application.StoredAnswer;
import org.racetozero.registry.http.conditional.EntityTag;
import org.racetozero.registry.http.context.Exchange;

/** Writes an answer's view as bytes of the negotiated media type, and gives it its entity tag. */
@ApplicationScoped
public class Renderer {

    public static final String JSON = "application/json";
    public static final String CSV = "text/csv";
    public static final String NDJSON = "application/x-ndjson";
    public static final String HTML = "text/html";
    public static final String SVG = "image/svg+xml";
    public static final String CALENDAR = "text/calendar";

    /** What a browser may load or run for a document of ours: nothing but what stands in it (CSP Level 3). */
    private static final String OF_A_PAGE = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:";

    private static final String OF_A_PICTURE = "default-src 'none'";

    private final ObjectMapper mapper;
    private final Exchange exchange;

    public Renderer(ObjectMapper mapper, Exchange exchange) {
        this.mapper = mapper;
        this.exchange = exchange;
    }

    /** The answer as it will be sent, but for its coding. */
    public StoredAnswer render(Answer<?> answer, String mediaType) {
        if (answer.stored() != null) {
            return answer.stored();
        }
        if (mediaType.equals(CALENDAR) && answer.calendar() != null) {
            return render(answer.calendar().get(), mediaType);
        }
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        byte[] bytes = null;
        byte[] kept = null;
        if (answer.body() != null) {
            bytes = form(answer, answer.body(), mediaType);
            kept = answer.replayed() == null ? bytes : form(answer, answer.replayed(), mediaType);
            headers.put("Content-Type", switch (mediaType) {
                case CSV -> "text/csv;charset=UTF-8;header=present";
                case HTML -> "text/html;charset=UTF-8";
                case CALENDAR -> "text/calendar;charset=UTF-8";
                default -> mediaType;
            });
            headers.put("Content-Language", exchange.language().toLanguageTag());
            if (mediaType.equals(HTML) || mediaType.equals(SVG)) {
                headers.put("Content-Security-Policy", mediaType.equals(SVG) ? OF_A_PICTURE : OF_A_PAGE);
                headers.put("X-Content-Type-Options", "nosniff");
            }
        }
        EntityTag tag = answer.tag();
        if (tag == null && bytes != null && answer.status() < 300) {
            long version = answer.version() == null ? 0 : answer.version();
            // What is shown once is no part of the resource, so the tag is that of the resource as it will be read.
            byte[] shown = answer.isShownOnce() ? kept : bytes;
            tag = EntityTag.of(version, shown, mediaType, exchange.language().toLanguageTag());
        }
        if (tag != null) {
            headers.put("ETag", tag.toString());
        }
        return new StoredAnswer(answer.status(), headers, bytes, kept, false);
    }

    private byte[] form(Answer<?> answer, Object body, String mediaType) {
        if (mediaType.equals(SVG) && answer.drawing() != null) {
            return answer.drawing().get();
        }
        boolean isTable = mediaType.equals(CSV) || mediaType.equals(NDJSON);
        return isTable && answer.table() != null
                ? bytes(answer.table().get(), Set.of(), mediaType)
                : bytes(body, answer.fields(), mediaType);
    }

    private byte[] bytes(Object body, Set<String> fields, String mediaType) {
        try {
            if (body instanceof byte[] verbatim) {
                return verbatim;
            }
            if (body instanceof PageView<?> page && mediaType.equals(CSV)) {
                return CsvTable.of(mapper, page.row(), page.items(), fields);
            }
            if (body instanceof PageView<?> page && mediaType.equals(NDJSON)) {
                return lines(page.items(), fields);
            }
            if (fields.isEmpty()) {
                return mapper.writeValueAsBytes(body);
            }
            if (body instanceof PageView<?> page) {
                return mapper.writeValueAsBytes(
                        new PageView<>(
                                page.items().stream().map(item -> trim(item, fields)).toList(), page.page(), null));
            }
            return mapper.writeValueAsBytes(trim(body, fields));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private JsonNode trim(Object view, Set<String> fields) {
        ObjectNode tree = mapper.valueToTree(view);
        return tree.retain(fields);
    }

    private byte[] lines(List<?> items, Set<String> fields) throws JsonProcessingException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Object item : items) {
            lines.writeBytes(mapper.writeValueAsBytes(fields.isEmpty() ? item : trim(item, fields)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
