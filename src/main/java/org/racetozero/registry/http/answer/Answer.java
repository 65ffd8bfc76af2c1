package org.racetozero.registry.http.answer;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.racetozero.registry.application.StoredAnswer;
import org.racetozero.registry.http.conditional.EntityTag;

/**
 * What a resource answers: a view and what HTTP says about it. One filter turns it into status, headers and bytes.
 *
 * @param <V> the view, or {@link org.racetozero.registry.http.answer.PageView} of it
 */
public final class Answer<V> {

    private final int status;
    private final V body;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Long version;
    private EntityTag tag;
    private Set<String> fields = Set.of();
    private V replayed;
    private boolean shownOnce;
    private StoredAnswer stored;
    private Supplier<PageView<?>> table;
    private Supplier<byte[]> drawing;
    private Supplier<Answer<byte[]>> calendar;

    private Answer(int status, V body) {
        this.status = status;
        this.body = body;
    }

    public static <V> Answer<V> ok(V body) {
        return new Answer<>(200, body);
    }

    public static <V> Answer<V> created(V body, URI location) {
        return new Answer<>(201, body).header("Location", location.toString());
    }

    public static <V> Answer<V> noContent() {
        return new Answer<>(204, null);
    }

    public static <V> Answer<V> notModified(EntityTag tag) {
        return new Answer<V>(304, null).tag(tag);
    }

    public static <V> Answer<V> withStatus(int status, V body) {
        return new Answer<>(status, body);
    }

    /** Bytes that were rendered before, in the transaction of the effect they report. */
    public static <V> Answer<V> stored(StoredAnswer stored) {
        Answer<V> answer = new Answer<>(stored.status(), null);
        answer.stored = stored;
        return answer;
    }

    /** The version its entity tag names. */
    public Answer<V> version(long shown) {
        version = shown;
        return this;
    }

    /** A tag computed from something cheaper than the bytes. */
    public Answer<V> tag(EntityTag computed) {
        tag = computed;
        return this;
    }

    public Answer<V> header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Keeps only these top-level members of the view; an empty set keeps all. */
    public Answer<V> fields(Set<String> kept) {
        fields = kept;
        return this;
    }

    /** What a retry under the same Idempotency-Key is answered with instead: the view without what is shown once. */
    public Answer<V> replayedAs(V kept) {
        replayed = kept;
        shownOnce = true;
        return this;
    }

    /** What a retry is answered with instead, of a view that no stored answer may keep. */
    public Answer<V> forgottenBut(V kept) {
        replayed = kept;
        return this;
    }

    /** The same as rows, for who takes CSV or NDJSON of what is no list in JSON; made only then. */
    public Answer<V> alsoAsTable(Supplier<PageView<?>> rows) {
        table = rows;
        return this;
    }

    /** The same as a picture, for who takes SVG; drawn only then. */
    public Answer<V> alsoDrawnBy(Supplier<byte[]> svg) {
        drawing = svg;
        return this;
    }

    /** The same as a calendar, for who takes one: an answer of its own, with headers of its own; made only then. */
    public Answer<V> alsoAsCalendar(Supplier<Answer<byte[]>> iCalendar) {
        calendar = iCalendar;
        return this;
    }

    public int status() {
        return status;
    }

    public V body() {
        return body;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Long version() {
        return version;
    }

    public EntityTag tag() {
        return tag;
    }

    public Set<String> fields() {
        return fields;
    }

    public V replayed() {
        return replayed;
    }

    /** Whether what the replayed view lacks will never be read again, and so is no part of the resource. */
    public boolean isShownOnce() {
        return shownOnce;
    }

    public StoredAnswer stored() {
        return stored;
    }

    public Supplier<PageView<?>> table() {
        return table;
    }

    public Supplier<byte[]> drawing() {
        return drawing;
    }

    public Supplier<Answer<byte[]>> calendar() {
        return calendar;
    }
}
