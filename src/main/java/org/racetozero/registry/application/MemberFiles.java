package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.provenance.Dated;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.provenance.Recorded;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.persistence.HistoryQueries;
import org.racetozero.registry.persistence.PartnerRepository;

/**
 * Puts together everything known about one member, from storage or from a request.
 *
 * <p>Of what nobody has recorded anything, nothing is known: an empty table says no more than that.
 */
@ApplicationScoped
public class MemberFiles {

    private final PartnerRepository partners;
    private final HistoryQueries history;

    public MemberFiles(PartnerRepository partners, HistoryQueries history) {
        this.partners = partners;
        this.history = history;
    }

    /** The file of a member read with all of its parts. */
    MemberFile of(RegisteredMember member) {
        return of(member, partners.lineages(partnersOf(member)));
    }

    /** The files of members read with all of their parts, in their order, for one look at their partners. */
    List<MemberFile> of(List<RegisteredMember> members) {
        Map<String, List<Partner>> lineages = partners.lineages(
                members.stream().flatMap(member -> partnersOf(member).stream()).distinct().toList());
        return members.stream().map(member -> of(member, lineages)).toList();
    }

    /**
     * The file of a member as it was recorded by then, its partners and their parents too.
     *
     * @param member  as recorded by then, with all of its parts
     * @param knownAt null for everything recorded by now
     */
    MemberFile of(RegisteredMember member, Instant knownAt) {
        return knownAt == null ? of(member) : of(member, history.lineagesAt(partnersOf(member), knownAt));
    }

    /**
     * The zone a view is judged in: the partner's own, as recorded by then; UTC for the campaign's, and for a partner
     * nobody had told of yet.
     *
     * @param partner null for the campaign
     */
    ZoneId zoneAt(String partner, Instant knownAt) {
        return partner == null
                ? ZoneOffset.UTC
                : history.lineagesAt(List.of(partner), knownAt).getOrDefault(partner, List.of()).stream()
                        .findFirst()
                        .<ZoneId>map(known -> ZoneId.of(known.timeZone()))
                        .orElse(ZoneOffset.UTC);
    }

    private static List<String> partnersOf(RegisteredMember member) {
        return member.memberships().stream().map(RegisteredMembership::partner).toList();
    }

    private static MemberFile of(RegisteredMember member, Map<String, List<Partner>> lineages) {
        List<Enrolment> enrolments = new ArrayList<>();
        for (RegisteredMembership each : member.memberships()) {
            enrolments.add(new Enrolment(
                    each.facts(), each.externalId(), lineages.getOrDefault(each.partner(), List.of()),
                    each.createdAt()));
        }
        MemberParts parts = member.parts();
        return new MemberFile(
                member.facts(),
                enrolments,
                recorded(parts.pledges(), Stream::of),
                recorded(parts.targets(), Stream::of),
                recorded(parts.inventories(), Stream::of),
                recorded(parts.populations(), Stream::of),
                recorded(parts.plan(), Editions::all),
                recorded(parts.actions(), Stream::of),
                recorded(parts.advocacy(), Editions::all),
                recorded(parts.reports(), report -> Stream.of(report.current())),
                recorded(parts.judgements(), Stream::of),
                recorded(parts.extensions(), Stream::of));
    }

    /** The file a request states; nothing of it is stored. */
    MemberFile of(ComplianceService.Facts facts) {
        Map<String, List<Partner>> lineages = partners.lineages(
                facts.memberships().stream().map(Membership::partner).toList());
        List<Enrolment> enrolments = facts.memberships().stream()
                .map(each -> new Enrolment(each, null, lineages.getOrDefault(each.partner(), List.of()), null))
                .toList();
        return new MemberFile(
                facts.member(), enrolments, stated(facts.pledges()), stated(facts.targets()),
                stated(facts.inventories()), stated(facts.populations()), stated(facts.plans()),
                stated(facts.actions()), stated(facts.advocacy()), stated(facts.reports()), null, null);
    }

    private static <S extends MemberFact, F extends MemberFact> List<Recorded<F>> recorded(
            List<Versioned<S>> parts, Function<S, Stream<F>> facts) {
        return parts == null || parts.isEmpty()
                ? null
                : parts.stream()
                        .flatMap(part -> facts.apply(part.facts())
                                .map(fact -> new Recorded<>(key(part), fact, part.createdAt())))
                        .toList();
    }

    static String key(Versioned<? extends MemberFact> part) {
        String key = part.facts().naturalKey();
        return key == null ? part.id().toString() : key;
    }

    private static <F extends Dated> List<Recorded<F>> stated(List<F> facts) {
        return facts == null
                ? null
                : facts.stream().map(fact -> new Recorded<>(null, fact, (Instant) null)).toList();
    }
}
