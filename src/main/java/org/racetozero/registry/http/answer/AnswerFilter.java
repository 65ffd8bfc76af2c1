package org.racetozero.registry.http.answer;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.racetozero.registry.application.StoredAnswer;
import org.racetozero.registry.http.conditional.Conditions;
import org.racetozero.registry.http.conditional.EntityTag;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.context.FilterOrder;

/** Puts an {@link Answer} on the wire: 304 where the caller holds it already, gzip where it asks for it and it pays. */
public class AnswerFilter {

    /** Below about one network packet compression costs more than it saves. */
    private static final int WORTH_COMPRESSING = 2048;

    private final Renderer renderer;
    private final Exchange exchange;

    public AnswerFilter(Renderer renderer, Exchange exchange) {
        this.renderer = renderer;
        this.exchange = exchange;
    }

    @ServerResponseFilter(priority = FilterOrder.ANSWER)
    public void send(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Answer<?> answer)) {
            return;
        }
        MediaType negotiated = response.getMediaType();
        StoredAnswer rendered = renderer.render(
                answer, negotiated == null ? Renderer.JSON : negotiated.getType() + "/" + negotiated.getSubtype());
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean compressed = rendered.body() != null
                && rendered.body().length > WORTH_COMPRESSING
                && accepts(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        String tag = rendered.headers().get(HttpHeaders.ETAG);
        if (tag != null && compressed) {
            tag = EntityTag.parse(tag).ofCoding().toString();
        }
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        for (Map.Entry<String, String> header : rendered.headers().entrySet()) {
            response.getHeaders().putSingle(header.getKey(), header.getValue());
        }
        if (tag != null) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        }
        if (reads) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL,
                    exchange.caller().isAnonymous() ? "public, max-age=60" : "private, no-cache");
        }
        if (rendered.replayed()) {
            response.getHeaders().putSingle("Idempotency-Replayed", "true");
        }
        boolean held = reads && rendered.status() == 200 && tag != null
                && Conditions.holds(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag);
        if (held || rendered.body() == null) {
            response.setStatus(held ? 304 : rendered.status());
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.setEntity(null);
            return;
        }
        response.setStatus(rendered.status());
        if (compressed) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setEntity(compressed ? gzip(rendered.body()) : rendered.body(), null,
                MediaType.valueOf(rendered.headers().get(HttpHeaders.CONTENT_TYPE)));
    }

    private static boolean accepts(String codings) {
        if (codings == null) {
            return false;
        }
        for (String coding : codings.split(",")) {
            String[] parts = coding.strip().split("\\s*;\\s*");
            if (parts[0].equalsIgnoreCase("gzip")) {
                return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream stream = new FastGzip(compressed)) {
            stream.write(bytes);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return compressed.toByteArray();
    }

    /** Level 1 makes a list four times smaller for a third of its cost; higher levels cost more than they save. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream target) throws IOException {
            super(target, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
