package org.racetozero.registry.domain.criteria;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.racetozero.registry.domain.criteria.clock.Clock;
import org.racetozero.registry.domain.criteria.clock.ReferenceDay;
import org.racetozero.registry.domain.criteria.definition.CriteriaBook;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.DueRule;
import org.racetozero.registry.domain.criteria.rule.Delivery;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.judgement.Extension;
import org.racetozero.registry.domain.quantity.Days;

/**
 * When each criterion falls due for one member: the campaign's by the campaign's clock, a partner's own by the clock of
 * the memberships through that partner.
 */
final class Clocks {

    private final CriteriaBook book;
    private final List<Enrolment> enrolments;
    private final ReferenceDay day;
    private final ZoneId zone;
    private final Facts<Extension> extensions;
    private final Clock campaign;
    private final Map<String, Clock> ofPartners = new HashMap<>();

    Clocks(CriteriaBook book, List<Enrolment> enrolments, ReferenceDay day, ZoneId zone, Facts<Extension> extensions) {
        this.book = book;
        this.enrolments = enrolments;
        this.day = day;
        this.zone = zone;
        this.extensions = extensions;
        this.campaign = Clock.read(enrolments, day, zone);
    }

    Clock campaign() {
        return campaign;
    }

    /** The clock of the memberships of that partner and its programmes. */
    Clock through(String partner) {
        return ofPartners.computeIfAbsent(partner, code -> Clock.read(
                enrolments.stream().filter(enrolment -> enrolment.isThrough(code)).toList(), day, zone));
    }

    Clock of(Criterion criterion) {
        return criterion.partner() == null ? campaign : through(criterion.partner());
    }

    /** The newest version that binds the member on the day asked about; before the first was in force, the first. */
    CriteriaVersion bindingVersion() {
        List<CriteriaVersion> newestFirst = book.versions().reversed();
        return newestFirst.stream()
                .filter(version -> day.hasReached(version.bindsFrom(campaign.start())))
                .findFirst()
                .orElseGet(newestFirst::getLast);
    }

    /**
     * When a criterion that does fall due does so; empty when nobody can tell.
     *
     * @param delivery what was last handed in under a duty that recurs; null for nothing
     */
    Optional<Deadline> deadline(Criterion criterion, Delivery delivery) {
        DueRule rule = criterion.due();
        LocalDate first = firstDue(criterion);
        LocalDate again = criterion.recurs() && delivery != null
                ? Days.plusMonths(delivery.on(), rule.everyMonths())
                : null;
        return Optional.ofNullable(Days.later(first, again)).map(due -> extended(criterion, due));
    }

    /** Whoever joined before the version that introduced a criterion need not meet it before that version binds. */
    private LocalDate firstDue(Criterion criterion) {
        LocalDate start = of(criterion).start();
        if (start == null) {
            return null;
        }
        LocalDate due = Days.plusMonths(start, criterion.due().monthsAfterJoining());
        return book.version(criterion.since())
                .filter(introduced -> start.isBefore(introduced.inForceOn()))
                .map(introduced -> Days.later(due, introduced.bindsEarlierJoinersFrom()))
                .orElse(due);
    }

    /** As late as the latest extension, within what the criterion allows. */
    private Deadline extended(Criterion criterion, LocalDate unextended) {
        DueRule rule = criterion.due();
        LocalDate granted = extensions.stream()
                .map(Entry::fact)
                .filter(extension -> criterion.id().equals(extension.criterion()) && extension.until() != null)
                .map(Extension::until)
                .filter(until -> until.isAfter(unextended))
                .reduce(null, Days::later);
        LocalDate latest = Days.plusMonths(unextended, rule.extensionMonths());
        LocalDate due = granted == null ? unextended : Days.earlier(granted, latest);
        return new Deadline(unextended, due, Days.plusMonths(due, rule.graceMonths()), granted);
    }
}
