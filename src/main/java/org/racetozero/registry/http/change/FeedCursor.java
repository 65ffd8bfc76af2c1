package org.racetozero.registry.http.change;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.racetozero.registry.domain.revision.FeedBookmark;
import org.racetozero.registry.domain.revision.FeedPosition;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.problem.ProblemException;

/** A place in the change feed as callers keep it: opaque, and good for as long as the registry is not restored. */
final class FeedCursor {

    private static final String START = "f1";
    private static final Pattern FORM = Pattern.compile("f1:(\\d{1,9}):(\\d{1,18}):(\\d{1,18}):(\\d{1,18})");

    private FeedCursor() {
    }

    static String of(FeedBookmark bookmark) {
        FeedPosition position = bookmark.position();
        String text = bookmark.recordedAt() == null
                ? START
                : "f1:" + position.epoch() + ":" + position.transaction() + ":" + position.sequence() + ":"
                        + ChronoUnit.MICROS.between(Instant.EPOCH, bookmark.recordedAt());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place a caller's cursor names; without one, before the first change of all. */
    static FeedBookmark read(String cursor) {
        if (cursor == null) {
            return FeedBookmark.START;
        }
        String text = decoded(cursor);
        if (text.equals(START)) {
            return FeedBookmark.START;
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw refused();
        }
        return new FeedBookmark(
                new FeedPosition(
                        Integer.parseInt(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3))),
                Instant.EPOCH.plus(Long.parseLong(matcher.group(4)), ChronoUnit.MICROS));
    }

    private static String decoded(String cursor) {
        try {
            return new String(
                    Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return ProblemException.inParameters(List.of(Violation.at("after", "MALFORMED_CURSOR")));
    }
}
