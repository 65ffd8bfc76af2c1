package org.racetozero.registry.http.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Content;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;
import net.fortuna.ical4j.validate.ValidationResult;

/** A calendar as a program that takes RFC 5545 at its word reads it. */
final class CalendarPage {

    private final Calendar calendar;

    private CalendarPage(Calendar calendar) {
        this.calendar = calendar;
    }

    /** What these bytes hold, which must be valid to the letter. */
    static CalendarPage of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).as("whole characters").isEqualTo(bytes);
        assertThat(text).endsWith("\r\n").doesNotContain("\uFFFD");
        for (String line : text.split("\r\n")) {
            assertThat(line).doesNotContain("\n").doesNotContain("\r");
            assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(75);
        }
        for (String hint : List.of(
                CompatibilityHints.KEY_RELAXED_PARSING, CompatibilityHints.KEY_RELAXED_UNFOLDING,
                CompatibilityHints.KEY_RELAXED_VALIDATION)) {
            assertThat(CompatibilityHints.isHintEnabled(hint)).as(hint).isFalse();
        }
        try {
            Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
            ValidationResult result = calendar.validate(true);
            assertThat(result.getEntries()).as(text).isEmpty();
            return new CalendarPage(calendar);
        } catch (Exception malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    /** The value of a property of the calendar itself. */
    String value(String property) {
        return calendar.getProperty(property).map(Content::getValue).orElse(null);
    }

    List<VEvent> events() {
        return calendar.getComponents(Component.VEVENT);
    }

    List<String> values(String property) {
        return events().stream().map(event -> value(event, property)).toList();
    }

    /** The one event whose UID begins so. */
    VEvent event(String uid) {
        List<VEvent> found =
                events().stream().filter(event -> value(event, "UID").startsWith(uid)).toList();
        assertThat(found).as(uid).hasSize(1);
        return found.getFirst();
    }

    static String value(Component component, String property) {
        return component.getProperty(property).map(Content::getValue).orElse(null);
    }

    static List<String> lines(VEvent event) {
        return Arrays.asList(value(event, "DESCRIPTION").split("\n"));
    }

    static List<VAlarm> alarms(VEvent event) {
        return event.getAlarms();
    }
}
