package org.racetozero.registry.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.racetozero.registry.http.problem.ProblemException;
import org.racetozero.registry.http.problem.ProblemType;

/** Reads a JSON body strictly: bounded in bytes and depth, UTF-8 (RFC 8259), no member twice, nothing after its end. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, BodyReader.MERGE_PATCH})
public class BodyReader implements MessageBodyReader<Body<?>> {

    /** RFC 7396. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final int MAXIMUM_BYTES = 1 << 20;
    private static final int MAXIMUM_DEPTH = 24;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAXIMUM_DEPTH)
                            .maxNumberLength(100)
                            .maxNameLength(1000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Binder binder;

    public BodyReader(Binder binder) {
        this.binder = binder;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Body.class;
    }

    @Override
    public Body<?> readFrom(
            Class<Body<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream entity)
            throws IOException {
        Class<?> input = (Class<?>) ((ParameterizedType) genericType).getActualTypeArguments()[0];
        return read(input, mediaType, headers, entity);
    }

    private <I> Body<I> read(
            Class<I> input, MediaType mediaType, MultivaluedMap<String, String> headers, InputStream entity)
            throws IOException {
        byte[] bytes = bytes(headers.getFirst(HttpHeaders.CONTENT_ENCODING), entity);
        JsonNode tree = parse(text(mediaType, bytes));
        if (!(tree instanceof ObjectNode object)) {
            throw ProblemException.malformed("NOT_AN_OBJECT");
        }
        boolean mergePatch = mediaType.getSubtype().startsWith("merge-patch");
        return new Body<>(object, mergePatch, input, binder);
    }

    private static byte[] bytes(String coding, InputStream entity) throws IOException {
        InputStream decoded;
        if (coding == null || coding.equalsIgnoreCase("identity")) {
            decoded = entity;
        } else if (coding.equalsIgnoreCase("gzip")) {
            try {
                decoded = new GZIPInputStream(entity);
            } catch (ZipException | java.io.EOFException broken) {
                throw ProblemException.malformed("BROKEN_GZIP");
            }
        } else {
            throw ProblemException.inHeader(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, HttpHeaders.CONTENT_ENCODING, "UNSUPPORTED_CODING");
        }
        try {
            byte[] bytes = decoded.readNBytes(MAXIMUM_BYTES + 1);
            if (bytes.length > MAXIMUM_BYTES) {
                throw ProblemException.of(ProblemType.CONTENT_TOO_LARGE);
            }
            return bytes;
        } catch (ZipException | java.io.EOFException broken) {
            throw ProblemException.malformed("BROKEN_GZIP");
        }
    }

    private static String text(MediaType mediaType, byte[] bytes) {
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw ProblemException.inHeader(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, HttpHeaders.CONTENT_TYPE, "UNSUPPORTED_CHARSET");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw ProblemException.malformed("NOT_UTF_8");
        }
    }

    private static JsonNode parse(String text) {
        try {
            return STRICT.readTree(text);
        } catch (StreamConstraintsException tooDeepOrTooLong) {
            throw ProblemException.malformed("BEYOND_JSON_LIMITS", Integer.toString(MAXIMUM_DEPTH));
        } catch (JsonProcessingException malformed) {
            boolean duplicate = malformed.getOriginalMessage().startsWith("Duplicate field");
            JsonLocation place = malformed.getLocation() == null ? JsonLocation.NA : malformed.getLocation();
            throw ProblemException.malformed(
                    duplicate ? "DUPLICATE_MEMBER" : "MALFORMED_JSON",
                    Integer.toString(Math.max(1, place.getLineNr())),
                    Integer.toString(Math.max(1, place.getColumnNr())));
        }
    }
}
