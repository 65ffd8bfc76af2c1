package org.racetozero.registry.domain.criteria.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.membership.JoinedOnPrecision;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.MembershipTransition;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.PartnerStatus;
import org.racetozero.registry.domain.partner.PartnerStatusPeriod;
import org.racetozero.registry.domain.quantity.Days;

/**
 * The days on which a membership binds its member to the criteria.
 *
 * <p>A suspended member stays bound: being suspended must not earn it a new year to deliver. A membership binds only
 * while its partner, or the nearest parent that was approved, takes part in the campaign.
 */
final class EnrolmentTimeline {

    private final Enrolment enrolment;
    private final List<Spell> spells;

    EnrolmentTimeline(Enrolment enrolment, ZoneId zone) {
        this.enrolment = enrolment;
        this.spells = spells(enrolment, zone);
    }

    Enrolment enrolment() {
        return enrolment;
    }

    boolean isBindingOn(LocalDate day) {
        return spells.stream().anyMatch(spell -> spell.includes(day)) && isPartnerTakingPartOn(day);
    }

    /** Whether it is known that the member was bound by that day at the latest, and not merely recorded by then. */
    boolean isKnownToBindBy(LocalDate day) {
        return spells.stream()
                .filter(spell -> spell.includes(day))
                .anyMatch(spell -> spell.isStartKnown() || spell.isRecordedBefore(day));
    }

    /** Every day on which {@link #isBindingOn} may answer otherwise than on the day before. */
    Set<LocalDate> turningPoints() {
        Set<LocalDate> days = new TreeSet<>();
        for (Spell spell : spells) {
            days.add(spell.start());
            if (!spell.isOpen()) {
                days.add(spell.end());
            }
        }
        for (Partner partner : enrolment.lineage()) {
            for (PartnerStatusPeriod period : partner.statuses()) {
                if (period.since() != null) {
                    days.add(period.since());
                }
                if (period.until() != null) {
                    days.add(Days.next(period.until()));
                }
            }
        }
        return days;
    }

    private boolean isPartnerTakingPartOn(LocalDate day) {
        boolean isApplying = false;
        for (Partner partner : enrolment.lineage()) {
            PartnerStatus status = partner.statusOn(day);
            if (status != null) {
                switch (status) {
                    case APPROVED, SUSPENDED -> {
                        return true;
                    }
                    case EXITED -> {
                        return false;
                    }
                    case APPLIED -> isApplying = true;
                }
            }
        }
        return !isApplying;
    }

    private static List<Spell> spells(Enrolment enrolment, ZoneId zone) {
        Membership membership = enrolment.membership();
        List<Turn> turns = turns(membership, zone);
        if (turns.isEmpty() && membership.status() != null) {
            LocalDate recordedOn =
                    enrolment.recordedAt() == null ? null : LocalDate.ofInstant(enrolment.recordedAt(), zone);
            turns = List.of(new Turn(recordedOn == null ? LocalDate.MIN : recordedOn, false, membership.status()));
        }
        List<Spell> spells = new ArrayList<>();
        Turn start = null;
        for (Turn turn : turns) {
            if (binds(turn.to()) && start == null) {
                start = turn;
            } else if (!binds(turn.to()) && start != null) {
                spells.add(new Spell(start.on(), start.isKnown(), turn.on()));
                start = null;
            }
        }
        if (start != null) {
            spells.add(new Spell(start.on(), start.isKnown(), LocalDate.MAX));
        }
        startLastOnJoining(spells, membership);
        return spells;
    }

    /** What is stated about joining is about the last time the member joined, and beats the day of the transition. */
    private static void startLastOnJoining(List<Spell> spells, Membership membership) {
        if (spells.isEmpty()) {
            return;
        }
        Spell last = spells.removeLast();
        LocalDate joined = joinedByLatest(membership, last);
        boolean fits = joined != null
                && joined.isBefore(last.end())
                && (spells.isEmpty() || !joined.isBefore(spells.getLast().end()));
        spells.add(fits ? new Spell(joined, true, last.end()) : last);
    }

    /** The latest day that the stated facts leave for joining; null when they leave any. */
    private static LocalDate joinedByLatest(Membership membership, Spell last) {
        JoinedOnPrecision precision =
                membership.joinedOnPrecision() == null ? JoinedOnPrecision.DAY : membership.joinedOnPrecision();
        LocalDate joined = precision.countsFrom(membership.joinedOn());
        if (joined != null && precision == JoinedOnPrecision.DAY) {
            return joined;
        }
        LocalDate seen = Days.earlier(membership.joinedNotLaterThan(), membership.observedOn());
        return Days.earlier(seen, joined != null || !last.isStartKnown() ? joined : last.start());
    }

    private static List<Turn> turns(Membership membership, ZoneId zone) {
        List<Turn> turns = new ArrayList<>();
        for (MembershipTransition transition : membership.transitions()) {
            if (transition.to() != null) {
                turns.add(turn(transition, zone));
            }
        }
        turns.sort(Comparator.comparing(Turn::on));
        return turns;
    }

    private static Turn turn(MembershipTransition transition, ZoneId zone) {
        if (transition.effectiveOn() != null) {
            return new Turn(transition.effectiveOn(), true, transition.to());
        }
        LocalDate recordedOn =
                transition.recordedAt() == null ? LocalDate.MIN : LocalDate.ofInstant(transition.recordedAt(), zone);
        return new Turn(recordedOn, false, transition.to());
    }

    private static boolean binds(MembershipStatus status) {
        return switch (status) {
            case ACCEPTED, SUSPENDED, REPORTED -> true;
            case APPLIED, UNDER_REVIEW, DECLINED, WITHDRAWN, REMOVED -> false;
        };
    }

    /** A change of status: the day, whether that day is stated, and what it became. */
    private record Turn(LocalDate on, boolean isKnown, MembershipStatus to) {
    }

    /** A span of binding days, its end excluded; it starts on the day it was recorded when nobody states another. */
    private record Spell(LocalDate start, boolean isStartKnown, LocalDate end) {

        boolean isOpen() {
            return end.equals(LocalDate.MAX);
        }

        boolean isRecordedBefore(LocalDate day) {
            return !start.equals(LocalDate.MIN) && start.isBefore(day);
        }

        boolean includes(LocalDate day) {
            return !day.isBefore(start) && day.isBefore(end);
        }
    }
}
