package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
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
     * @param partner whose verdict it is of; null for the campaign's
     */
    public record Obligation(UUID member, String memberName, String partner, Finding finding) {
    }

    private final ComplianceService compliance;
    private final Evaluator evaluator;
    private final MemberService members;
    private final MemberFiles files;
    private final PartnerService partners;
    private final Now now;

    public ObligationService(
            ComplianceService compliance,
            CriteriaCatalogue catalogue,
            MemberService members,
            MemberFiles files,
            PartnerService partners,
            Now now) {
        this.compliance = compliance;
        this.evaluator = new Evaluator(catalogue.book());
        this.members = members;
        this.files = files;
        this.partners = partners;
        this.now = now;
    }

    /**
     * Those of one member, the earliest first.
     *
     * @param partner null for the campaign's dates
     * @param asOf    null for today
     */
    public List<Obligation> of(Caller caller, UUID member, String partner, LocalDate asOf) {
        AccessPolicy.requireIdentified(caller, Operation.READ_VERDICT);
        ComplianceService.Judged judged = compliance.judge(
                caller, member, new ComplianceService.Inquiry(null, partner, asOf, null));
        return obligations(judged.member(), partner, judged.verdict()).toList();
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

    /** Tells of any of these what it owes by that partner's own dates, the earliest first. */
    public Function<RegisteredMember, Stream<Obligation>> by(String partner) {
        ZoneId zone = ZoneId.of(partners.read(partner).facts().timeZone());
        Question question = new Question(now.today(), null, partner, null, zone);
        return member -> obligations(member, partner, evaluator.evaluate(files.of(member), question));
    }

    private static Stream<Obligation> obligations(RegisteredMember member, String partner, Verdict verdict) {
        return verdict.all()
                .filter(finding -> finding instanceof Finding.Unsettled && finding.subject().deadline() != null)
                .sorted(Comparator.comparing((Finding finding) -> finding.subject().deadline().due())
                        .thenComparing(finding -> finding.criterion().id()))
                .map(finding -> new Obligation(member.id(), member.facts().name(), partner, finding));
    }
}
