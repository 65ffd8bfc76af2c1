package org.racetozero.registry.domain.criteria;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.racetozero.registry.domain.criteria.clock.ReferenceDay;
import org.racetozero.registry.domain.criteria.rule.Emissions;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.criteria.rule.Targets;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.provenance.Dated;
import org.racetozero.registry.domain.provenance.Recorded;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.trajectory.Populations;

/** Leaves of a member file what counts on the day asked about and in the view asked for. */
final class SituationReader {

    private final MemberFile file;
    private final ReferenceDay day;
    private final ZoneId zone;
    private final Emissions emissions;

    SituationReader(MemberFile file, ReferenceDay day, ZoneId zone, Emissions emissions) {
        this.file = file;
        this.day = day;
        this.zone = zone;
        this.emissions = emissions;
    }

    /**
     * The member as a rule sees it.
     *
     * @param partner    code of the partner whose view it is; null for the campaign's
     * @param clockStart since when the member has been bound; null when unknown
     */
    Situation read(String partner, LocalDate clockStart) {
        Facts<Inventory> inventories = facts(Noun.INVENTORY, file.inventories());
        return new Situation(
                file.member(),
                day,
                currentPledges(partner),
                new Targets(currentTargets(), clockStart, day),
                inventories,
                Populations.of(
                        stated(facts(Noun.POPULATION, file.populations())), stated(inventories)),
                facts(Noun.PLAN, file.plans()),
                facts(Noun.ACTION, file.actions()),
                facts(Noun.ADVOCACY, file.advocacy()),
                facts(Noun.REPORT, file.reports()),
                emissions);
    }

    <T extends Dated> Facts<T> facts(Noun noun, List<Recorded<T>> facts) {
        if (facts == null) {
            return new Facts<>(noun, List.of(), false);
        }
        Comparator<Entry<T>> oldestFirst = Comparator
                .comparing((Entry<T> entry) -> entry.countsFrom(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(entry -> entry.recorded().recordedAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Entry::key, Comparator.nullsFirst(Comparator.naturalOrder()));
        List<Entry<T>> counting = IntStream.range(0, facts.size())
                .mapToObj(position -> entry(noun, position, facts.get(position)))
                .filter(entry -> entry.countsFrom() == null || day.hasReached(entry.countsFrom()))
                .sorted(oldestFirst)
                .toList();
        return new Facts<>(noun, counting, facts.isEmpty());
    }

    private static <T extends Dated> List<T> stated(Facts<T> facts) {
        return facts.stream().map(Entry::fact).toList();
    }

    private <T extends Dated> Entry<T> entry(Noun noun, int position, Recorded<T> fact) {
        return new Entry<>(noun, position, fact, fact.countsFrom(zone));
    }

    /** A member has one current pledge through each partner: the last it signed. */
    private Facts<Pledge> currentPledges(String partner) {
        Facts<Pledge> all = facts(Noun.PLEDGE, file.pledges());
        Set<String> inView = partnersInView(partner);
        Map<String, Entry<Pledge>> current = new HashMap<>();
        for (Entry<Pledge> entry : all.entries()) {
            String through = entry.fact().partner();
            if (partner == null || through == null || inView.contains(through)) {
                current.put(through, entry);
            }
        }
        List<Entry<Pledge>> entries = all.stream().filter(entry -> isCurrent(current, entry)).toList();
        return new Facts<>(Noun.PLEDGE, entries, all.isDeclaredNone())
                .sortedBy(pledge -> pledge.netZeroYear() == null ? null : pledge.netZeroYear().firstDay());
    }

    private static boolean isCurrent(Map<String, Entry<Pledge>> current, Entry<Pledge> entry) {
        return current.get(entry.fact().partner()) == entry;
    }

    /** The partner itself and whoever stands in line with it for this member, as a pledge may name any of them. */
    private Set<String> partnersInView(String partner) {
        Set<String> codes = new HashSet<>();
        codes.add(partner);
        for (Enrolment enrolment : file.enrolments()) {
            if (partner != null && enrolment.isThrough(partner)) {
                codes.add(enrolment.membership().partner());
                enrolment.lineage().stream().map(Partner::code).forEach(codes::add);
            }
        }
        return codes;
    }

    private Facts<Target> currentTargets() {
        Facts<Target> all = facts(Noun.TARGET, file.targets());
        List<Entry<Target>> current = new ArrayList<>();
        for (Entry<Target> entry : all.entries()) {
            UUID id = entry.fact().id();
            boolean isSuperseded = id != null
                    && all.stream().anyMatch(other -> other != entry && Objects.equals(id, other.fact().supersedes()));
            if (!isSuperseded) {
                current.add(entry);
            }
        }
        return new Facts<>(Noun.TARGET, current, all.isDeclaredNone());
    }
}
