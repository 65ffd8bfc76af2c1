package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.racetozero.registry.domain.criteria.Question;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.snapshot.KeptVerdict;
import org.racetozero.registry.domain.snapshot.Recomputation;
import org.racetozero.registry.domain.snapshot.Snapshot;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.HistoryQueries;
import org.racetozero.registry.persistence.Ids;
import org.racetozero.registry.persistence.PartnerRepository;
import org.racetozero.registry.persistence.SnapshotRepository;

/**
 * Verdicts kept as they were reached, and reached again from what had been recorded by then.
 *
 * <p>Both go the same way: the member, its partners and their wording of the criteria are rebuilt from the revisions of
 * the moment. So whatever is changed afterwards, the same question has the same answer.
 */
@ApplicationScoped
public class SnapshotService {

    /**
     * What is to be kept.
     *
     * @param partner         null for the campaign's view
     * @param criteriaVersion null for the one that binds the member on that day
     * @param asOf            null for today, where the view is judged
     * @param purpose         null when nobody says
     */
    public record Wanted(String partner, String criteriaVersion, LocalDate asOf, Text purpose) {
    }

    /**
     * A snapshot with its verdict.
     *
     * @param member the facts of the member itself as they were then
     */
    public record Shown(Snapshot snapshot, Verdict verdict, Member member) {
    }

    /** Which snapshots of a member a list holds. */
    public record Filter(List<UUID> ids, List<String> partners) {
    }

    private final SnapshotRepository snapshots;
    private final PartnerRepository partners;
    private final HistoryQueries history;
    private final MemberService members;
    private final MemberFiles files;
    private final Evaluators evaluators;
    private final Now now;
    private final String release;

    public SnapshotService(
            SnapshotRepository snapshots,
            PartnerRepository partners,
            HistoryQueries history,
            MemberService members,
            MemberFiles files,
            Evaluators evaluators,
            Now now,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.snapshots = snapshots;
        this.partners = partners;
        this.history = history;
        this.members = members;
        this.files = files;
        this.evaluators = evaluators;
        this.now = now;
        this.release = release;
    }

    /** Keeps a verdict; what is wanted is read only once it is clear that the caller may keep one of that member. */
    public Shown take(Caller caller, UUID member, Supplier<Wanted> stated) {
        AccessPolicy.requireIdentified(caller, Operation.TAKE_SNAPSHOT);
        RegisteredMember present = members.read(caller, member, Set.of());
        AccessPolicy.require(caller, Operation.TAKE_SNAPSHOT, Subject.of(present));
        Wanted wanted = stated.get();
        Subject subject = Subject.of(present, wanted.partner());
        AccessPolicy.require(caller, Operation.TAKE_SNAPSHOT, subject);
        AccessPolicy.require(caller, Operation.READ_VERDICT, subject);
        requireKnown(wanted);
        if (!snapshots.hold(member, concerned(present, wanted.partner()))) {
            throw RefusedException.notFound("member", member);
        }
        Instant knownAt = now.instant();
        RegisteredMember known = history.memberAt(member, knownAt)
                .orElseThrow(() -> RefusedException.notFound("member", member));
        ZoneId zone = files.zoneAt(wanted.partner(), knownAt);
        LocalDate asOf = wanted.asOf() == null ? LocalDate.ofInstant(knownAt, zone) : wanted.asOf();
        String version = wanted.criteriaVersion() == null
                ? judge(known, wanted.partner(), asOf, knownAt, null).criteriaVersion()
                : wanted.criteriaVersion();
        KeptVerdict verdict = KeptVerdict.of(judge(known, wanted.partner(), asOf, knownAt, version));
        Snapshot taken = new Snapshot(
                Ids.next(), member, wanted.partner(), version, asOf, knownAt, verdict.status(), wanted.purpose(),
                verdict.inputHash(), verdict.hash(), release, evaluators.edition(), caller.name(), knownAt);
        snapshots.add(taken, verdict);
        return new Shown(taken, verdict.verdict(), known.facts());
    }

    /** Those of a member whose views the caller may see. */
    public Page<Snapshot> page(Caller caller, UUID member, Filter filter, PageRequest request) {
        return snapshots.page(member, filter.ids(), seen(caller, member, filter), request);
    }

    public long count(Caller caller, UUID member, Filter filter) {
        return snapshots.count(member, filter.ids(), seen(caller, member, filter));
    }

    public Shown read(Caller caller, UUID member, UUID id) {
        SnapshotRepository.Kept kept = find(caller, member, id);
        Verdict verdict = kept.verdict().verdict();
        // A verdict on what only a third party states says who that is, which the verdict itself does not.
        Member then = verdict.assessable()
                ? null
                : history.memberAt(member, kept.snapshot().knownAt()).map(RegisteredMember::facts).orElse(null);
        return new Shown(kept.snapshot(), verdict, then);
    }

    /** Asks the same question once more of what had been recorded by then; stores nothing. */
    public Recomputation recompute(Caller caller, UUID member, UUID id) {
        SnapshotRepository.Kept kept = find(caller, member, id);
        Snapshot taken = kept.snapshot();
        RegisteredMember known = history.memberAt(member, taken.knownAt())
                .orElseThrow(() -> RefusedException.notFound("member", member));
        Verdict recomputed =
                judge(known, taken.partner(), taken.asOf(), taken.knownAt(), taken.criteriaVersion());
        return Recomputation.of(taken, kept.verdict(), KeptVerdict.of(recomputed));
    }

    /** A version that is named judges as it stands; nothing about it depends on when the member joined. */
    private Verdict judge(RegisteredMember known, String partner, LocalDate asOf, Instant knownAt, String version) {
        MemberFile file = files.of(known, knownAt);
        CriteriaVersion judging = version == null ? null : evaluators.book().version(version).orElse(null);
        return evaluators.asKnownAt(knownAt)
                .evaluate(file, new Question(asOf, knownAt, partner, judging, files.zoneAt(partner, knownAt)));
    }

    private SnapshotRepository.Kept find(Caller caller, UUID member, UUID id) {
        AccessPolicy.requireIdentified(caller, Operation.READ_VERDICT);
        RegisteredMember present = members.read(caller, member, Set.of());
        return snapshots.find(member, id)
                .filter(kept -> sees(caller, present, kept.snapshot().partner()))
                .orElseThrow(() -> RefusedException.notFound("compliance-snapshot", id));
    }

    /** The partners whose kept views the caller may see, the campaign's among them. */
    private List<String> seen(Caller caller, UUID member, Filter filter) {
        AccessPolicy.requireIdentified(caller, Operation.READ_VERDICT);
        RegisteredMember present = members.read(caller, member, Set.of());
        if (!AccessPolicy.allows(caller, Operation.READ_VERDICT, Subject.of(present))) {
            throw RefusedException.notFound("verdict", member);
        }
        return snapshots.partnersOf(member).stream()
                .filter(partner -> filter.partners().isEmpty() || filter.partners().contains(partner))
                .filter(partner -> sees(
                        caller, present, partner.equals(SnapshotRepository.CAMPAIGN) ? null : partner))
                .toList();
    }

    private static boolean sees(Caller caller, RegisteredMember member, String partner) {
        return AccessPolicy.allows(caller, Operation.READ_VERDICT, Subject.of(member, partner));
    }

    private void requireKnown(Wanted wanted) {
        List<Violation> violations = Stream.of(
                        wanted.partner() != null && !partners.exists(wanted.partner()) ? "/partner" : null,
                        wanted.criteriaVersion() != null
                                        && evaluators.book().version(wanted.criteriaVersion()).isEmpty()
                                ? "/criteriaVersion"
                                : null)
                .filter(pointer -> pointer != null)
                .map(pointer -> Violation.at(pointer, "UNKNOWN_REFERENCE"))
                .toList();
        if (!violations.isEmpty()) {
            throw RefusedException.invalid(violations);
        }
    }

    /** Every partner whose facts the verdict reads: those joined, the one whose view it is, and their parents. */
    private Collection<String> concerned(RegisteredMember member, String partner) {
        Set<String> codes =
                member.memberships().stream().map(RegisteredMembership::partner).collect(Collectors.toSet());
        if (partner != null) {
            codes.add(partner);
        }
        return partners.lineages(codes).values().stream()
                .flatMap(List::stream)
                .map(Partner::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
