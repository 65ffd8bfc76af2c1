package org.racetozero.registry.domain.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.PartnerStatus;
import org.racetozero.registry.domain.partner.PartnerStatusPeriod;

/**
 * Through which partners a member is in the Race, and when: those that attribute members, as long as they, or the
 * nearest parent that has a standing, are approved. Of whom no standing was ever recorded is taken to be.
 */
public final class Participation {

    /**
     * Days on which members are in the Race through a partner.
     *
     * @param since first day; {@link LocalDate#MIN} when nobody knows since when
     * @param until the day after the last; {@link LocalDate#MAX} while it lasts
     */
    public record Span(String partner, LocalDate since, LocalDate until) {
    }

    /** A partner and, on the way up from it, itself or an initiative it is a programme of. */
    public record Branch(String ancestor, String partner) {
    }

    private final Map<String, Partner> partners = new LinkedHashMap<>();

    public Participation(Collection<Partner> partners) {
        partners.forEach(partner -> this.partners.put(partner.code(), partner));
    }

    /** Whether members are in the Race through that partner on that day. */
    public boolean isOn(String code, LocalDate day) {
        Partner asked = partners.get(code);
        if (asked == null || !asked.attributing()) {
            return false;
        }
        for (Partner partner : lineage(code)) {
            PartnerStatus status = partner.statusOn(day);
            if (status != null) {
                switch (status) {
                    case APPROVED -> {
                        return true;
                    }
                    case SUSPENDED, EXITED -> {
                        return false;
                    }
                    case APPLIED -> {
                        // Members may be in the Race through what it is a programme of.
                    }
                }
            }
        }
        return lineage(code).stream().allMatch(partner -> partner.statuses().isEmpty());
    }

    /** All spans of all partners. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (String code : partners.keySet()) {
            LocalDate since = null;
            for (LocalDate day : turningPoints(code)) {
                boolean isOn = isOn(code, day);
                if (isOn && since == null) {
                    since = day;
                } else if (!isOn && since != null) {
                    spans.add(new Span(code, since, day));
                    since = null;
                }
            }
            if (since != null) {
                spans.add(new Span(code, since, LocalDate.MAX));
            }
        }
        return spans;
    }

    /** The partners through which members are in the Race on that day, each under itself and its like parents. */
    public List<Branch> branches(LocalDate day) {
        List<Branch> branches = new ArrayList<>();
        for (String code : partners.keySet()) {
            if (isOn(code, day)) {
                lineage(code).stream()
                        .map(Partner::code)
                        .filter(ancestor -> isOn(ancestor, day))
                        .forEach(ancestor -> branches.add(new Branch(ancestor, code)));
            }
        }
        return branches;
    }

    /** The first day of all, and every day on which the standing of the partner or of a parent may change. */
    private Set<LocalDate> turningPoints(String code) {
        Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MIN));
        for (Partner partner : lineage(code)) {
            for (PartnerStatusPeriod period : partner.statuses()) {
                if (period.since() != null) {
                    days.add(period.since());
                }
                if (period.until() != null) {
                    days.add(period.until().plusDays(1));
                }
            }
        }
        return days;
    }

    /** The partner, its parent, that one's parent and so on; each once, even if they stood in a circle. */
    private List<Partner> lineage(String code) {
        Map<String, Partner> lineage = new LinkedHashMap<>();
        Partner partner = partners.get(code);
        while (partner != null && lineage.putIfAbsent(partner.code(), partner) == null) {
            partner = partner.parent() == null ? null : partners.get(partner.parent());
        }
        return List.copyOf(lineage.values());
    }
}
