package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.domain.criteria.Evaluator;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.Question;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.person.Person;
import org.racetozero.registry.domain.person.PersonKind;
import org.racetozero.registry.persistence.ReviewQueries;

/** Whom a partner has to ask for what: what its members owe by now or soon, with somebody to ask. */
@ApplicationScoped
public class ChaseService {

    /**
     * One member to be asked.
     *
     * @param findings what it is to be asked for, the earliest due first and what has no date last
     * @param contact  whom to ask; null when nobody is recorded or the caller may not see who
     */
    public record Chased(RegisteredMember member, List<Finding> findings, Person contact) {
    }

    private static final Comparator<Finding> EARLIEST_FIRST = Comparator
            .comparing(
                    (Finding finding) ->
                            finding.subject().deadline() == null ? null : finding.subject().deadline().due(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(finding -> finding.criterion().id());

    private final ObligationService obligations;
    private final Evaluators evaluators;
    private final MemberFiles files;
    private final PartnerService partners;
    private final ReviewQueries queries;

    public ChaseService(
            ObligationService obligations,
            Evaluators evaluators,
            MemberFiles files,
            PartnerService partners,
            ReviewQueries queries) {
        this.obligations = obligations;
        this.evaluators = evaluators;
        this.files = files;
        this.partners = partners;
        this.queries = queries;
    }

    /**
     * A page of the members of a partner and of its programmes, each with what it is to be asked for.
     *
     * @param withinDays how many days ahead something may be due to be asked for already
     */
    public Page<Chased> page(Caller caller, String partner, int withinDays, PageRequest request) {
        Page<RegisteredMember> page = obligations.membersOf(caller, partner, request);
        List<RegisteredMember> members = page.rows().stream().map(Page.Row::item).toList();
        List<MemberFile> known = files.of(members);
        ZoneId zone = ZoneId.of(partners.read(partner).facts().timeZone());
        Question question = new Question(partners.today(partner), null, partner, null, zone);
        Evaluator evaluator = evaluators.current();
        Map<UUID, Person> contacts = contacts(caller, partner, members);
        List<Page.Row<Chased>> rows = new ArrayList<>();
        for (int place = 0; place < members.size(); place++) {
            RegisteredMember member = members.get(place);
            Chased chased = new Chased(
                    member, toAskFor(evaluator.evaluate(known.get(place), question), withinDays),
                    contacts.get(member.id()));
            rows.add(new Page.Row<>(page.rows().get(place).key(), page.rows().get(place).id(), chased));
        }
        return new Page<>(page.state(), rows, page.more());
    }

    /** What is due, and what will be so soon; leadership and readings of the criteria are nothing to chase for. */
    private static List<Finding> toAskFor(Verdict verdict, int withinDays) {
        return verdict.findings().stream()
                .filter(finding -> finding instanceof Finding.Unsettled)
                .filter(finding -> !(finding instanceof Finding.Pending)
                        || finding.subject().daysLeft() == null
                        || finding.subject().daysLeft() <= withinDays)
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    /** For each member the first contact with an address, else the first one; of memberships whose people are seen. */
    private Map<UUID, Person> contacts(Caller caller, String partner, List<RegisteredMember> members) {
        Set<String> through = partners.withProgrammes(List.of(partner));
        Map<UUID, RegisteredMember> byId = new HashMap<>();
        members.forEach(member -> byId.put(member.id(), member));
        Map<UUID, Person> contacts = new HashMap<>();
        for (ReviewQueries.Contact each : queries.people(byId.keySet(), through)) {
            Subject subject = Subject.of(byId.get(each.member()), each.partner());
            if (each.person().kind() == PersonKind.CONTACT
                    && AccessPolicy.allows(caller, Operation.READ_PEOPLE, subject)) {
                contacts.merge(each.member(), each.person(), ChaseService::easierToReach);
            }
        }
        return contacts;
    }

    private static Person easierToReach(Person first, Person next) {
        return first.email() == null && next.email() != null ? next : first;
    }
}
