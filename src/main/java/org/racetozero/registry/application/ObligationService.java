package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.racetozero.registry.domain.criteria.Deadline;
import org.racetozero.registry.domain.criteria.Evaluator;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.Question;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.MemberFilter;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.MembershipStatus;

/** What is due when: the dated findings of verdicts, of one member or of all that a partner has. */
@ApplicationScoped
public class ObligationService {

    /**
     * Something owed by a day.
     *
     * @param partner   whose verdict it is of; null for the campaign's
     * @param edition   rises with every change of what the member's verdicts read
     * @param changedAt when it last became what it is, by a change of the member's records or by a day that passed
     */
    public record Obligation(
            UUID member, String memberName, String partner, Finding finding, long edition, Instant changedAt) {
    }

    /** What one member owes, the earliest first. */
    public record Owed(RegisteredMember member, List<Obligation> obligations) {
    }

    private final ComplianceService compliance;
    private final Evaluators evaluators;
    private final MemberService members;
    private final MemberFiles files;
    private final PartnerService partners;

    public ObligationService(
            ComplianceService compliance,
            Evaluators evaluators,
            MemberService members,
            MemberFiles files,
            PartnerService partners) {
        this.compliance = compliance;
        this.evaluators = evaluators;
        this.members = members;
        this.files = files;
        this.partners = partners;
    }

    /**
     * Those of one member, the earliest first.
     *
     * @param partner null for the campaign's dates
     * @param asOf    null for today
     */
    public Owed of(Caller caller, UUID member, String partner, LocalDate asOf) {
        AccessPolicy.requireIdentified(caller, Operation.READ_VERDICT);
        ComplianceService.Judged judged = compliance.judge(
                caller, member, new ComplianceService.Inquiry(null, partner, asOf, null));
        return new Owed(judged.member(), obligations(judged.member(), partner, judged.verdict()).toList());
    }

    /** The accepted members of a partner and of the programmes under it, a page of them, each with its parts. */
    public Page<RegisteredMember> membersOf(Caller caller, String partner, PageRequest request) {
        AccessPolicy.require(caller, Operation.READ_VERDICT, Subject.ofPartner(partner));
        partners.requireExisting(partner);
        MemberFilter joined = new MemberFilter(
                null, List.of(), List.of(), List.of(), partners.withProgrammes(List.of(partner)),
                List.of(MembershipStatus.ACCEPTED), List.of(), "", List.of(), List.of(), List.of(), null);
        return members.page(caller, joined, request, EnumSet.allOf(PartKind.class));
    }

    /** Tells of any of these what it owes by that partner's own dates on the day it is there, the earliest first. */
    public Function<RegisteredMember, Stream<Obligation>> by(String partner) {
        ZoneId zone = ZoneId.of(partners.read(partner).facts().timeZone());
        Question question = new Question(partners.today(partner), null, partner, null, zone);
        Evaluator evaluator = evaluators.current();
        return member -> obligations(member, partner, evaluator.evaluate(files.of(member), question));
    }

    private static Stream<Obligation> obligations(RegisteredMember member, String partner, Verdict verdict) {
        Instant recorded = LastChange.of(member);
        return verdict.all()
                .filter(finding -> finding instanceof Finding.Unsettled && finding.subject().deadline() != null)
                .sorted(Comparator.comparing((Finding finding) -> finding.subject().deadline().due())
                        .thenComparing(finding -> finding.criterion().id()))
                .map(finding -> new Obligation(
                        member.id(), member.facts().name(), partner, finding, member.factsVersion(),
                        changedAt(recorded, finding.subject().deadline(), verdict.asOf())));
    }

    /** What is overdue became so on the day after the last, if nothing of it was recorded since. */
    private static Instant changedAt(Instant recorded, Deadline deadline, LocalDate asOf) {
        if (!deadline.lastDay().isBefore(asOf)) {
            return recorded;
        }
        Instant passed = deadline.lastDay().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return passed.isAfter(recorded) ? passed : recorded;
    }
}
