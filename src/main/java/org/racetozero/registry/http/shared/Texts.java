package org.racetozero.registry.http.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The forms in which values come as text, in bodies and parameters alike. */
public final class Texts {

    /** Beyond these years there are no facts, only mistakes, and no database that could hold them. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;
    private static final int LONGEST_ADDRESS = 2000;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile(DATE + "T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Texts() {
    }

    /** A day that exists (ISO 8601). */
    public static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> isWithinReach(day.getYear()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** An instant in UTC (RFC 3339). */
    public static Optional<Instant> instant(String text) {
        if (!INSTANT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text))
                    .filter(instant -> isWithinReach(instant.atOffset(ZoneOffset.UTC).getYear()));
        } catch (DateTimeException noSuchInstant) {
            return Optional.empty();
        }
    }

    public static Optional<UUID> uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** An absolute address on the web (RFC 3986), with a host. */
    public static boolean isWebAddress(String text) {
        boolean begins = text.startsWith("https://") || text.startsWith("http://");
        if (!begins || text.length() > LONGEST_ADDRESS || text.chars().anyMatch(character -> character > 126)) {
            return false;
        }
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** Text that any store and any reader can hold: no control characters but line breaks and tabs, no half pairs. */
    public static boolean isWritable(String text) {
        return text.codePoints().allMatch(Texts::isWritable);
    }

    public static boolean isWritable(int character) {
        int type = Character.getType(character);
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        return layout || type != Character.CONTROL && type != Character.SURROGATE;
    }

    private static boolean isWithinReach(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
