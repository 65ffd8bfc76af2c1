package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every role, every operation, and every way a subject can be the caller's own: the table beside it is the policy. */
class AccessPolicyTest {

    private static final UUID OWN = UUID.fromString("01a1f64c-3198-7003-8005-3f6c2a1b8e01");
    private static final UUID OTHER = UUID.fromString("01a1f64c-3198-7003-8005-3f6c2a1b8e02");
    private static final Set<String> ALPHA_TREE = Set.of("alpha", "alpha-programme");

    /** The callers, in the order of the table's columns. */
    private static final Map<String, Caller> CALLERS = new LinkedHashMap<>();
    /** The subjects, by the names of the table's rows. */
    private static final Map<String, Subject> SUBJECTS = new LinkedHashMap<>();

    static {
        CALLERS.put("anonymous", Caller.ANONYMOUS);
        CALLERS.put("campaign-admin", caller(Role.CAMPAIGN_ADMIN, null, null, Set.of()));
        CALLERS.put("reviewer", caller(Role.REVIEWER, null, null, Set.of()));
        CALLERS.put("partner-admin", caller(Role.PARTNER_ADMIN, "alpha", null, ALPHA_TREE));
        CALLERS.put("partner-integrator", caller(Role.PARTNER_INTEGRATOR, "alpha", null, ALPHA_TREE));
        CALLERS.put("member-reporter", caller(Role.MEMBER_REPORTER, null, OWN, Set.of()));
        CALLERS.put("alpha's-reporter", caller(Role.MEMBER_REPORTER, "alpha", OWN, Set.of()));

        SUBJECTS.put("nothing", Subject.NONE);
        SUBJECTS.put("own-partner", Subject.ofPartner("alpha"));
        SUBJECTS.put("programme", Subject.ofPartner("alpha-programme"));
        SUBJECTS.put("other-partner", Subject.ofPartner("beta"));
        SUBJECTS.put("own-member", new Subject(OWN, true, "alpha", Set.of("alpha"), null));
        SUBJECTS.put("own-member/own", new Subject(OWN, true, "alpha", Set.of("alpha"), "alpha"));
        SUBJECTS.put("shared-member", new Subject(OWN, true, "beta", Set.of("alpha", "beta"), null));
        SUBJECTS.put("shared-member/own", new Subject(OWN, true, "beta", Set.of("alpha", "beta"), "alpha"));
        SUBJECTS.put("shared-member/other", new Subject(OWN, true, "beta", Set.of("alpha", "beta"), "beta"));
        SUBJECTS.put("hidden-own-member", new Subject(OWN, false, null, Set.of("alpha"), "alpha"));
        SUBJECTS.put("programme-member", new Subject(OTHER, false, "alpha-programme", Set.of("alpha-programme"), null));
        SUBJECTS.put("other-member", new Subject(OTHER, true, "beta", Set.of("beta"), "beta"));
        SUBJECTS.put("other-member/own", new Subject(OTHER, true, "beta", Set.of("beta"), "alpha"));
        SUBJECTS.put("hidden-other-member", new Subject(OTHER, false, "beta", Set.of("beta"), "beta"));
    }

    @Test
    void decidesAsTheTableSays() throws IOException {
        assertThat(decided()).isEqualTo(TextTable.read("/access-policy.txt"));
    }

    private static String decided() {
        StringBuilder decided = new StringBuilder();
        for (Operation operation : Operation.values()) {
            SUBJECTS.forEach((name, subject) -> {
                decided.append(operation).append(' ').append(name);
                CALLERS.values().forEach(caller -> decided.append(' ').append(decision(caller, operation, subject)));
                decided.append('\n');
            });
        }
        return TextTable.normal(decided.toString());
    }

    @ParameterizedTest
    @EnumSource
    void grantsNothingToAScopedRoleWithoutTheScope(Operation operation) {
        for (Role role : List.of(Role.PARTNER_INTEGRATOR, Role.MEMBER_REPORTER)) {
            Set<String> others = new TreeSet<>(Operation.scopes());
            others.remove(String.valueOf(operation.scope()));
            Caller caller = new Caller("key:test", role, "alpha", OWN, others, ALPHA_TREE);
            boolean allowed = SUBJECTS.values().stream()
                    .anyMatch(subject -> AccessPolicy.allows(caller, operation, subject));
            assertThat(allowed && operation.scope() != null).as("%s for %s", operation, role).isFalse();
        }
    }

    @Test
    void knowsWhichScopesARoleCanUse() {
        assertThat(AccessPolicy.scopesOf(Role.PARTNER_INTEGRATOR)).containsExactly(
                "actions:write", "advocacy:write", "changes:read", "compliance:read", "compliance:write",
                "inventories:write", "members:write", "memberships:write", "people:read", "people:write", "plans:write", "pledges:write",
                "reports:review", "reports:write", "targets:write");
        assertThat(AccessPolicy.scopesOf(Role.MEMBER_REPORTER)).containsExactly(
                "actions:write", "advocacy:write", "changes:read", "compliance:read", "inventories:write",
                "members:write", "people:read", "people:write", "plans:write", "pledges:write", "reports:write",
                "targets:write");
        assertThat(AccessPolicy.scopesOf(Role.CAMPAIGN_ADMIN)).isEmpty();
        assertThat(Operation.scopes()).isEqualTo(AccessPolicy.scopesOf(Role.PARTNER_INTEGRATOR));
    }

    private static Caller caller(Role role, String partner, UUID member, Set<String> tree) {
        return new Caller("key:test", role, partner, member, Operation.scopes(), tree);
    }

    /** What the caller gets: "yes", the same for a scope, or the status it is refused with. */
    private static String decision(Caller caller, Operation operation, Subject subject) {
        String refused = refusal(caller, operation, subject);
        assertThat(AccessPolicy.allows(caller, operation, subject)).isEqualTo(refused == null);
        if (refused != null) {
            return refused;
        }
        Caller scopeless = new Caller(
                caller.name(), caller.role(), caller.partner(), caller.member(), Set.of(), caller.partners());
        return AccessPolicy.allows(scopeless, operation, subject) ? "yes" : operation.scope();
    }

    private static String refusal(Caller caller, Operation operation, Subject subject) {
        try {
            AccessPolicy.require(caller, operation, subject);
            return null;
        } catch (RefusedException refused) {
            return switch (refused.refusal()) {
                case Refusal.Unauthenticated none -> "401";
                case Refusal.Forbidden none -> "403";
                case Refusal.NotFound none -> "404";
                default -> throw refused;
            };
        }
    }
}
