package org.racetozero.registry.http.obligation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Content lines of iCalendar, none longer than 75 octets of UTF-8 (RFC 5545 §3.1). */
final class CalendarLines {

    private static final int LONGEST = 75;
    private static final byte[] FOLD = "\r\n ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private CalendarLines() {
    }

    /** These unfolded lines, folded between characters and never within one. */
    static byte[] folded(String unfolded) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(unfolded.length() + unfolded.length() / 8);
        unfolded.lines().forEach(line -> {
            fold(line, lines);
            lines.writeBytes(END);
        });
        return lines.toByteArray();
    }

    /** The space that begins a continuation counts as one of its octets. */
    private static void fold(String line, ByteArrayOutputStream lines) {
        int length = 0;
        for (int index = 0; index < line.length(); ) {
            int character = line.codePointAt(index);
            byte[] octets = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            if (length + octets.length > LONGEST) {
                lines.writeBytes(FOLD);
                length = 1;
            }
            lines.writeBytes(octets);
            length += octets.length;
            index += Character.charCount(character);
        }
    }
}
