package org.racetozero.registry.domain.criteria.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.membership.RecordKeeping;

/**
 * Since when a member has been bound without a break, and by which memberships it is now.
 *
 * @param start   the first day of the unbroken chain; null when it is not bound, or nobody knows since when
 * @param binding the memberships that bind it on the day asked about
 * @param all     these and every other one the clock was read from
 */
public record Clock(LocalDate start, List<Enrolment> binding, List<Enrolment> all) {

    /** The clock of those memberships, as it stands on the day asked about. */
    public static Clock read(List<Enrolment> enrolments, ReferenceDay day, ZoneId zone) {
        List<EnrolmentTimeline> timelines =
                enrolments.stream().map(enrolment -> new EnrolmentTimeline(enrolment, zone)).toList();
        TreeSet<LocalDate> past = new TreeSet<>();
        timelines.stream()
                .flatMap(timeline -> timeline.turningPoints().stream())
                .filter(day::hasReached)
                .forEach(past::add);
        if (past.isEmpty()) {
            return new Clock(null, List.of(), enrolments);
        }
        List<Enrolment> binding = timelines.stream()
                .filter(timeline -> timeline.isBindingOn(past.last()))
                .map(EnrolmentTimeline::enrolment)
                .toList();
        return new Clock(chainStart(timelines, past), binding, enrolments);
    }

    /** Whether this registry keeps the book of one of the binding memberships, and has since that day at the latest. */
    public boolean isBookOfRecordFor(LocalDate due) {
        return binding.stream()
                .map(Enrolment::membership)
                .filter(membership -> membership.recordKeeping() == RecordKeeping.REGISTRY)
                .anyMatch(membership ->
                        membership.recordKeepingSince() == null || !membership.recordKeepingSince().isAfter(due));
    }

    /** Between two turning points nothing changes: the state on the first stands for all days up to the next. */
    private static LocalDate chainStart(List<EnrolmentTimeline> timelines, TreeSet<LocalDate> turningPoints) {
        LocalDate start = null;
        for (LocalDate turningPoint : turningPoints.descendingSet()) {
            if (timelines.stream().noneMatch(timeline -> timeline.isBindingOn(turningPoint))) {
                break;
            }
            start = turningPoint;
        }
        LocalDate first = start;
        boolean isKnown = first != null
                && timelines.stream()
                        .filter(timeline -> timeline.isBindingOn(first))
                        .anyMatch(timeline -> timeline.isKnownToBindBy(first));
        return isKnown ? first : null;
    }
}
