package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.recognition.Badge;
import org.racetozero.registry.domain.recognition.BadgeStatus;
import org.racetozero.registry.domain.recognition.Milestones;
import org.racetozero.registry.domain.recognition.ReachedMilestone;
import org.racetozero.registry.domain.revision.Versioned;

/** What members have reached and may show: milestones and badges, neither of which is a verdict. */
@ApplicationScoped
public class RecognitionService {

    private static final Set<PartKind> SHOWN = EnumSet.of(
            PartKind.PLEDGE, PartKind.TARGET, PartKind.ACTION, PartKind.PLAN, PartKind.REPORT);

    /**
     * A member with what it has reached.
     *
     * @param asOf    the day it is told for
     * @param knownAt null for everything recorded by now
     * @param badges  those that the caller may know of
     */
    public record Recognised(
            RegisteredMember member,
            LocalDate asOf,
            Instant knownAt,
            List<ReachedMilestone> milestones,
            List<Badge> badges) {
    }

    private final MemberService members;
    private final MemberFiles files;
    private final Now now;

    public RecognitionService(MemberService members, MemberFiles files, Now now) {
        this.members = members;
        this.files = files;
        this.now = now;
    }

    /**
     * What the member has reached, for whoever may read the member.
     *
     * @param asOf    null for today
     * @param knownAt null for everything recorded by now
     */
    public Recognised of(Caller caller, UUID id, LocalDate asOf, Instant knownAt) {
        RegisteredMember read = members.read(caller, id, SHOWN, asOf, knownAt);
        RegisteredMember member = read.parts() == null ? read.with(MemberParts.NONE) : read;
        LocalDate day = asOf == null ? now.today() : asOf;
        MemberFile file = files.of(member);
        Visibility visibility = Visibility.of(caller);
        List<Badge> badges = Badge.of(file, day).stream()
                .filter(badge -> badge.status() == BadgeStatus.GRANTED
                        || visibility.isConcerned(id, badge.partner().code()))
                .toList();
        return new Recognised(
                member, day, knownAt, Milestones.of(file, day, changes(member.parts())), badges);
    }

    /** When each record was last changed, by the key a member file knows it by. */
    private static Map<String, Instant> changes(MemberParts parts) {
        Map<String, Instant> changes = new HashMap<>();
        Stream<List<? extends Versioned<? extends MemberFact>>> all =
                Stream.of(parts.targets(), parts.actions(), parts.plan(), parts.reports());
        all.filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(part -> changes.put(MemberFiles.key(part), part.updatedAt()));
        return changes;
    }
}
