package org.racetozero.registry.contract.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** A way to send a body that cannot be read as what it says it is; none of them may be accepted. */
enum BodyDamage {
    CUT_OFF(body -> Arrays.copyOf(body, body.length / 2)),
    EMPTY(body -> new byte[0]),
    TWO_VALUES(body -> join(body, utf8(" {}"))),
    GARBAGE_BEHIND(body -> join(body, utf8("%"))),
    SAME_MEMBER_TWICE(body -> utf8("{\"name\":\"a\",\"name\":\"b\"," + text(body).substring(1))),
    A_LIST(body -> join(utf8("["), body, utf8("]"))),
    A_STRING(body -> utf8("\"name\"")),
    NOT_A_NUMBER(body -> utf8("{\"name\":NaN}")),
    SINGLE_QUOTES(body -> utf8(text(body).replace('"', '\''))),
    A_COMMENT(body -> join(utf8("/* hello */"), body)),
    BROKEN_UTF_8(body -> join(utf8("{\"name\":\""), new byte[] {(byte) 0xc3, 0x28, (byte) 0xff}, utf8("\"}"))),
    UTF_16(body -> text(body).getBytes(StandardCharsets.UTF_16)),
    BOTTOMLESS(body -> utf8("[".repeat(100_000))),
    BOTTOMLESS_OBJECT(body -> utf8("{\"a\":".repeat(50_000))),
    ENDLESS_NUMBER(body -> utf8("{\"name\":" + "9".repeat(200_000) + "}")),
    TOO_LARGE(body -> utf8("{\"name\":\"" + "x".repeat(1_500_000) + "\"}")),
    WRONG_CHARSET(UnaryOperator.identity(), "Content-Type", "application/json; charset=iso-8859-1"),
    PLAIN_TEXT(UnaryOperator.identity(), "Content-Type", "text/plain"),
    XML(UnaryOperator.identity(), "Content-Type", "application/xml"),
    FORM(UnaryOperator.identity(), "Content-Type", "application/x-www-form-urlencoded"),
    JSON_PATCH(UnaryOperator.identity(), "Content-Type", "application/json-patch+json"),
    MALFORMED_TYPE(UnaryOperator.identity(), "Content-Type", "application"),
    NOT_GZIP(UnaryOperator.identity(), "Content-Encoding", "gzip"),
    CUT_OFF_GZIP(body -> cut(gzip(body)), "Content-Encoding", "gzip"),
    GZIP_BOMB(body -> gzip(new byte[20_000_000]), "Content-Encoding", "gzip"),
    UNKNOWN_CODING(UnaryOperator.identity(), "Content-Encoding", "br");

    private final UnaryOperator<byte[]> damage;
    private final Map<String, String> headers;

    BodyDamage(UnaryOperator<byte[]> damage) {
        this.damage = damage;
        this.headers = Map.of();
    }

    BodyDamage(UnaryOperator<byte[]> damage, String header, String value) {
        this.damage = damage;
        this.headers = Map.of(header, value);
    }

    byte[] apply(byte[] body) {
        return damage.apply(body);
    }

    /** Headers that differ from those of an honest request. */
    Map<String, String> headers() {
        return headers;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 6);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(compressed)) {
            stream.write(bytes);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return compressed.toByteArray();
    }
}
