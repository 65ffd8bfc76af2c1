package org.racetozero.registry.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.member.HeadlineVerdict;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.persistence.MemberEntity;
import org.racetozero.registry.persistence.MembershipEntity;

/** A member locked by the transaction at hand, with its memberships and who holds it since when. */
final class HeldMember {

    private final Caller caller;
    private final Instant now;
    private final MemberEntity member;
    private final List<MembershipEntity> memberships;
    private final boolean isNew;
    private final boolean listedBefore;
    private final Set<String> staffBefore;
    private HeadlineVerdict verdict;
    private Map<String, Verdict> verdicts = Map.of();
    private boolean bare;

    /** A member that was there before. */
    HeldMember(Caller caller, Instant now, MemberEntity member, List<MembershipEntity> memberships) {
        this(caller, now, member, memberships, false);
    }

    private HeldMember(
            Caller caller, Instant now, MemberEntity member, List<MembershipEntity> memberships, boolean isNew) {
        this.caller = caller;
        this.now = now;
        this.member = member;
        this.memberships = new ArrayList<>(memberships);
        this.isNew = isNew;
        this.listedBefore = member.listed();
        this.staffBefore = staff();
    }

    /** A member that this transaction has just entered. */
    static HeldMember fresh(Caller caller, Instant now, MemberEntity member) {
        HeldMember held = new HeldMember(caller, now, member, List.of(), true);
        held.bare = true;
        return held;
    }

    /** Whether it is known to have nothing but its own facts and memberships, so that nothing else need be read. */
    boolean isBare() {
        return bare;
    }

    /** Says that something of it has been written beside those. */
    void fill() {
        bare = false;
    }

    Caller caller() {
        return caller;
    }

    Instant now() {
        return now;
    }

    MemberEntity member() {
        return member;
    }

    List<MembershipEntity> memberships() {
        return memberships;
    }

    Set<String> partners() {
        return memberships.stream().map(MembershipEntity::partner).collect(Collectors.toUnmodifiableSet());
    }

    /** The partners whose staff may see the member whether or not it is listed. */
    Set<String> staff() {
        Set<String> staff = new TreeSet<>(partners());
        if (member.steward() != null) {
            staff.add(member.steward());
        }
        return staff;
    }

    /** Whether somebody may see the member who could not when it was taken hold of. */
    boolean isSeenByMore() {
        return !isNew && !listedBefore && (member.listed() || !staffBefore.containsAll(staff()));
    }

    /**
     * Says how the member stands.
     *
     * @param reached every verdict reached in this transaction, by partner; empty while none was
     */
    void judge(HeadlineVerdict headline, Map<String, Verdict> reached) {
        verdict = headline;
        verdicts = reached;
    }

    /** The verdicts this transaction last reached, by partner; empty while it reached none. */
    Map<String, Verdict> verdicts() {
        return verdicts;
    }

    RegisteredMember registered() {
        return new RegisteredMember(
                member.id(),
                member.version(),
                member.factsVersion(),
                member.createdAt(),
                member.updatedAt(),
                member.facts(),
                member.steward(),
                member.listed(),
                memberships.stream().map(MembershipEntity::registered).toList(),
                verdict,
                null);
    }
}
