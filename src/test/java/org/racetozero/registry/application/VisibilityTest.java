package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.HeadlineVerdict;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.RegisteredMembership;

/** Every private field, for everybody who may or may not see it: the table beside it is the rule. */
class VisibilityTest {

    private static final UUID MEMBER = UUID.fromString("01a1f64c-3198-7003-8005-3f6c2a1b8e01");
    private static final UUID OTHER = UUID.fromString("01a1f64c-3198-7003-8005-3f6c2a1b8e02");
    private static final Instant THEN = Instant.parse("2026-11-22T00:00:00Z");

    /** The callers, in the order of the table's columns. */
    private static final Map<String, Caller> CALLERS = new LinkedHashMap<>();

    static {
        CALLERS.put("anonymous", Caller.ANONYMOUS);
        CALLERS.put("campaign-admin", caller(Role.CAMPAIGN_ADMIN, null, null, Set.of()));
        CALLERS.put("reviewer", caller(Role.REVIEWER, null, null, Set.of()));
        CALLERS.put("alpha's", caller(Role.PARTNER_ADMIN, "alpha", null, Set.of("alpha")));
        CALLERS.put("alpha's-parent's", caller(Role.PARTNER_INTEGRATOR, "above", null, Set.of("above", "alpha")));
        CALLERS.put("steward's", caller(Role.PARTNER_ADMIN, "steward", null, Set.of("steward")));
        CALLERS.put("gamma's", caller(Role.PARTNER_ADMIN, "gamma", null, Set.of("gamma")));
        CALLERS.put("member's", caller(Role.MEMBER_REPORTER, null, MEMBER, Set.of()));
        CALLERS.put("member's-by-alpha", caller(Role.MEMBER_REPORTER, "alpha", MEMBER, Set.of()));
        CALLERS.put("member's-by-steward", caller(Role.MEMBER_REPORTER, "steward", MEMBER, Set.of()));
        CALLERS.put("other-member's", caller(Role.MEMBER_REPORTER, null, OTHER, Set.of()));
    }

    @Test
    void showsWhatTheTableSays() throws IOException {
        StringBuilder shown = new StringBuilder();
        for (MembershipStatus status : List.of(MembershipStatus.ACCEPTED, MembershipStatus.APPLIED)) {
            RegisteredMembership alphas = membership("alpha", status);
            RegisteredMember member = member(alphas, false, true);
            for (Visibility.Field field : Visibility.Field.values()) {
                shown.append(status).append(' ').append(field);
                CALLERS.values().forEach(
                        caller -> shown.append(mark(Visibility.of(caller).shows(field, member, alphas))));
                shown.append('\n');
            }
        }
        addVerdict(shown, "closed", member(membership("alpha", MembershipStatus.ACCEPTED), false, true));
        addVerdict(shown, "open", member(membership("alpha", MembershipStatus.ACCEPTED), true, true));
        addVerdict(shown, "third-party", member(membership("alpha", MembershipStatus.ACCEPTED), true, false));
        assertThat(TextTable.normal(shown.toString())).isEqualTo(TextTable.read("/visibility.txt"));
    }

    private static void addVerdict(StringBuilder shown, String kind, RegisteredMember member) {
        shown.append(kind).append(" VERDICT");
        CALLERS.values().forEach(caller -> shown.append(mark(Visibility.of(caller).showsVerdict(member))));
        shown.append('\n').append(kind).append(" STEWARD_OF_MEMBER");
        CALLERS.values().forEach(caller -> shown.append(mark(Visibility.of(caller).showsSteward(member))));
        shown.append('\n');
    }

    private static String mark(boolean shown) {
        return shown ? " yes" : " -";
    }

    private static Caller caller(Role role, String partner, UUID member, Set<String> tree) {
        return new Caller("key:test", role, partner, member, Operation.scopes(), tree);
    }

    private static RegisteredMember member(RegisteredMembership alphas, boolean open, boolean assessable) {
        Member facts = new Member(
                "Example City", null, ActorType.CITY, "US", null, null, null, null, null, null, null, null,
                assessable);
        HeadlineVerdict verdict = new HeadlineVerdict("WITHIN_TIME", "3.0", LocalDate.EPOCH, 1, THEN, open);
        return new RegisteredMember(
                MEMBER, 1, 1, THEN, THEN, facts, "steward", true,
                List.of(alphas, membership("steward", MembershipStatus.ACCEPTED)), verdict, null);
    }

    private static RegisteredMembership membership(String partner, MembershipStatus status) {
        Membership facts = new Membership(partner, status, null, null, null, null, null, null, List.of());
        return new RegisteredMembership(UUID.randomUUID(), 1, THEN, THEN, partner, "their-id", facts, List.of());
    }
}
