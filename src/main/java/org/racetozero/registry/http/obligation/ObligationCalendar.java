package org.racetozero.registry.http.obligation;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.racetozero.registry.application.ObligationService;
import org.racetozero.registry.domain.criteria.Deadline;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.rule.Message;
import org.racetozero.registry.http.text.CriteriaTexts;
import org.racetozero.registry.http.text.Messages;

/**
 * Obligations as a calendar to subscribe to (RFC 5545, RFC 7986): one all-day event for each, on the day it is due.
 *
 * <p>The same obligations give the same bytes: every moment in them is one that was stored, or a day that has passed.
 */
final class ObligationCalendar {

    private static final String PRODUCT = "-//Race to Zero registry//Obligations//EN";
    private static final int DAYS_OF_NOTICE = 30;
    private static final Duration DAILY = new Duration.Builder().days(1).build();

    private final URI registry;
    private final Locale language;

    /**
     * A calendar in that language.
     *
     * @param registry the address of this registry as the reader knows it
     */
    ObligationCalendar(URI registry, Locale language) {
        this.registry = registry;
        this.language = language;
    }

    /**
     * The calendar in UTF-8.
     *
     * @param of whose obligations they are: a member's or a partner's name
     */
    byte[] bytes(String of, List<ObligationEntry> entries) {
        ICalendar calendar = new ICalendar();
        String name = plain(say("name", of));
        calendar.setProductId(PRODUCT);
        calendar.setName(name);
        calendar.setDescription(plain(say("about")));
        calendar.setRefreshInterval(DAILY).getParameters().put("VALUE", "DURATION");
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", DAILY.toString());
        calendar.addExperimentalProperty("X-WR-CALNAME", escaped(name));
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        if (entries.isEmpty()) {
            calendar.addComponent(universalTime());
        }
        return CalendarLines.folded(unfolded(calendar));
    }

    private VEvent event(ObligationEntry entry) {
        ObligationService.Obligation obligation = entry.obligation();
        Instant changedAt = obligation.changedAt().truncatedTo(ChronoUnit.SECONDS);
        String summary = summary(entry.view());
        VEvent event = new VEvent();
        event.setUid(uid(obligation));
        event.setDateTimeStamp(Date.from(changedAt));
        event.setLastModified(Date.from(changedAt));
        event.setSequence((int) Math.min(Integer.MAX_VALUE, obligation.edition()));
        event.setDateStart(new DateStart(day(entry.view().due())));
        event.setTransparency(true);
        event.setSummary(summary);
        event.setDescription(plain(description(entry)));
        event.setUrl(registry.resolve(compliance(obligation)).toString());
        event.addCategories(label("Pillar", entry.view().pillar()));
        if (!isPast(obligation)) {
            event.addAlarm(VAlarm.display(
                    new Trigger(
                            new Duration.Builder().prior(true).days(DAYS_OF_NOTICE).build(), Related.START),
                    summary));
        }
        return event;
    }

    private String summary(ObligationView view) {
        return plain(say("summary", view.memberName(), view.expected(), view.criterion()));
    }

    private String description(ObligationEntry entry) {
        ObligationView view = entry.view();
        Finding finding = entry.obligation().finding();
        Deadline deadline = finding.subject().deadline();
        List<String> lines = new ArrayList<>();
        lines.add(CriteriaTexts.of(language, finding.criterion()).text());
        lines.add(say("state", label("FindingStatus", view.state())));
        lines.add(view.partner() == null ? say("campaignsDate") : say("partnersDate", view.partner()));
        if (finding.extension() != null) {
            lines.add(CriteriaTexts.of(language, finding.extension()));
        }
        if (deadline.lastDay().isAfter(deadline.due())) {
            lines.add(say("lastDay", deadline.lastDay().toString()));
        }
        if (view.settledBy() != null) {
            lines.add(say("settledBy", view.settledBy().method(), view.settledBy().path(), view.settledBy().pointer()));
        }
        return String.join("\n", lines);
    }

    /** One for each member, view and criterion, whatever becomes of its date: a calendar moves what it knows. */
    private static String uid(ObligationService.Obligation obligation) {
        String view = obligation.partner() == null ? "" : "." + obligation.partner();
        return obligation.finding().criterion().id() + view + "." + obligation.member() + "@obligations.race-to-zero";
    }

    private static String compliance(ObligationService.Obligation obligation) {
        String partner = obligation.partner() == null ? "" : "?partner=" + obligation.partner();
        return "/v1/members/" + obligation.member() + "/compliance" + partner;
    }

    private static boolean isPast(ObligationService.Obligation obligation) {
        Long left = obligation.finding().subject().daysLeft();
        return left == null || left < 0;
    }

    /** A calendar must have a component (RFC 5545 §3.6), also one in which nothing is due: this one shows nothing. */
    private static VTimezone universalTime() {
        StandardTime always = new StandardTime();
        always.setDateStart(new ICalDate(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false), true));
        always.setTimezoneOffsetFrom(new UtcOffset(true, 0, 0));
        always.setTimezoneOffsetTo(new UtcOffset(true, 0, 0));
        VTimezone timezone = new VTimezone("UTC");
        timezone.addStandardTime(always);
        return timezone;
    }

    /** A day as it is written, in no time zone: the library would read a moment of this machine's day. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static String unfolded(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString();
    }

    private String say(String key, String... arguments) {
        return Messages.text(language, "calendar." + key, List.of(arguments));
    }

    private String label(String kind, Enum<?> constant) {
        return CriteriaTexts.of(language, Message.of("label." + kind + "." + constant.name()));
    }

    /** Text without control characters but line breaks, which no value may hold (RFC 5545 §3.3.11). */
    private static String plain(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    }

    /** Of properties the library does not know it escapes nothing. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
    }
}
