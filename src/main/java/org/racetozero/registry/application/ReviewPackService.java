package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.racetozero.registry.domain.criteria.Evaluator;
import org.racetozero.registry.domain.criteria.Question;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.criteria.definition.CriteriaBook;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PagePosition;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.MemberFilter;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.review.MembershipYear;
import org.racetozero.registry.domain.review.NamedMember;
import org.racetozero.registry.domain.review.RaceWithoutPartner;
import org.racetozero.registry.domain.review.ReviewPack;
import org.racetozero.registry.domain.review.ReviewTally;
import org.racetozero.registry.persistence.PartnerRepository;
import org.racetozero.registry.persistence.ReviewQueries;

/** Puts together what the campaign's yearly review of a partner asks for, its members judged anew. */
@ApplicationScoped
public class ReviewPackService {

    /** Members in memory at a time. */
    private static final int MEMBERS_A_PAGE = 200;

    private final Evaluators evaluators;
    private final MemberService members;
    private final MemberFiles files;
    private final PartnerService partners;
    private final PartnerRepository lineages;
    private final ReviewQueries queries;

    public ReviewPackService(
            Evaluators evaluators,
            MemberService members,
            MemberFiles files,
            PartnerService partners,
            PartnerRepository lineages,
            ReviewQueries queries) {
        this.evaluators = evaluators;
        this.members = members;
        this.files = files;
        this.partners = partners;
        this.lineages = lineages;
        this.queries = queries;
    }

    /** The year it is for that partner, for those who may ask for its pack. */
    public int thisYear(Caller caller, String partner) {
        requireAllowed(caller, partner);
        return partners.today(partner).getYear();
    }

    /** The pack of a year that has begun. */
    public ReviewPack pack(Caller caller, String code, int year) {
        requireAllowed(caller, code);
        Partner partner = partners.read(code).facts();
        ZoneId zone = ZoneId.of(partner.timeZone());
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate today = partners.today(code);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate asOf = last.isAfter(today) ? today : last;
        Set<String> through = partners.withProgrammes(List.of(code));
        CriteriaBook book = evaluators.book();
        CriteriaVersion inForce = inForce(book, asOf);

        ReviewTally tally = new ReviewTally(asked(book, inForce, code));
        Judge judge = new Judge(
                evaluators.current(), new Question(asOf, null, code, null, zone),
                new Question(asOf, null, code, inForce, zone), new RaceWithoutPartner(through, asOf, zone));
        PageRequest request = new PageRequest(PageRequest.Order.ID, false, null, MEMBERS_A_PAGE);
        while (request != null) {
            Page<RegisteredMember> page =
                    members.page(caller, withMembership(through), request, EnumSet.allOf(PartKind.class));
            List<RegisteredMember> read = page.rows().stream().map(Page.Row::item).toList();
            List<MemberFile> known = files.of(read);
            for (int place = 0; place < read.size(); place++) {
                List<Membership> memberships = memberships(read.get(place), through);
                tally.add(MembershipYear.of(memberships, first, asOf));
                if (MembershipYear.on(memberships, asOf).filter(MembershipStatus::isLive).isPresent()) {
                    judge.add(tally, read.get(place), known.get(place));
                }
            }
            request = page.more() ? after(page) : null;
        }
        return tally.pack(partner, year, asOf, inForce.code(), queries.changes(
                through, first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private void requireAllowed(Caller caller, String partner) {
        AccessPolicy.require(caller, Operation.READ_VERDICT, Subject.ofPartner(partner));
        partners.requireExisting(partner);
    }

    /** Every criterion of the version as the partner words it, and what it and its parents ask besides. */
    private List<Criterion> asked(CriteriaBook book, CriteriaVersion version, String partner) {
        List<String> line = lineages.lineages(List.of(partner)).getOrDefault(partner, List.of()).stream()
                .map(Partner::code)
                .toList();
        return book.criteria(version, line.reversed()).stream()
                .filter(criterion -> criterion.partner() == null || line.contains(criterion.partner()))
                .toList();
    }

    /** The newest version in force on that day; before the first was, the first. */
    private static CriteriaVersion inForce(CriteriaBook book, LocalDate day) {
        return book.versions().reversed().stream()
                .filter(version -> !version.inForceOn().isAfter(day))
                .findFirst()
                .orElseGet(() -> book.versions().getFirst());
    }

    private static MemberFilter withMembership(Set<String> partners) {
        return new MemberFilter(
                null, List.of(), List.of(), List.of(), partners, List.of(), List.of(), "", List.of(), List.of(),
                List.of(), null);
    }

    private static List<Membership> memberships(RegisteredMember member, Set<String> partners) {
        return member.memberships().stream()
                .filter(membership -> partners.contains(membership.partner()))
                .map(RegisteredMembership::facts)
                .toList();
    }

    private static PageRequest after(Page<RegisteredMember> page) {
        Page.Row<RegisteredMember> last = page.rows().getLast();
        return new PageRequest(
                PageRequest.Order.ID, false, new PagePosition(last.key(), last.id(), false), MEMBERS_A_PAGE);
    }

    /** Judges a member by the version that binds it and by the one in force. */
    private record Judge(Evaluator evaluator, Question standing, Question inForce, RaceWithoutPartner without) {

        void add(ReviewTally tally, RegisteredMember member, MemberFile file) {
            Verdict stands = evaluator.evaluate(file, standing);
            Verdict counted = stands.criteriaVersion().equals(inForce.version().code())
                    ? stands
                    : evaluator.evaluate(file, inForce);
            tally.add(new NamedMember(member.id(), member.facts()), stands, counted, without.loses(file));
        }
    }
}
