package org.racetozero.registry.application;

import static org.racetozero.registry.application.Role.ANONYMOUS;
import static org.racetozero.registry.application.Role.CAMPAIGN_ADMIN;
import static org.racetozero.registry.application.Role.MEMBER_REPORTER;
import static org.racetozero.registry.application.Role.PARTNER_ADMIN;
import static org.racetozero.registry.application.Role.PARTNER_INTEGRATOR;
import static org.racetozero.registry.application.Role.REVIEWER;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who may do what: the one place that decides it. Whatever the table does not grant is denied. */
public final class AccessPolicy {

    /** How far a role reaches with an operation. */
    enum Reach {
        EVERYTHING,
        /** What is done for its partner by name, and nothing of the programmes under it. */
        OWN_PARTNER,
        /** The members its partner or a programme under it has, and what either has by name. */
        OWN_PROGRAMMES,
        /** Members whose shared facts its partner keeps. */
        STEWARDED,
        /** The member it reports for; with a key that a partner gave, no further than that partner reaches itself. */
        OWN_MEMBER
    }

    private static final Map<Operation, Map<Role, Reach>> TABLE = new EnumMap<>(Operation.class);

    static {
        grant(Operation.READ_PARTNER, Reach.EVERYTHING, Role.values());
        grant(Operation.WRITE_PARTNER, Reach.EVERYTHING, CAMPAIGN_ADMIN);
        grant(Operation.WRITE_PARTNER, Reach.OWN_PARTNER, PARTNER_ADMIN);
        grant(Operation.GOVERN_PARTNER, Reach.EVERYTHING, CAMPAIGN_ADMIN);
        grant(Operation.WRITE_PARTNER_CRITERIA, Reach.EVERYTHING, CAMPAIGN_ADMIN);
        grant(Operation.WRITE_PARTNER_CRITERIA, Reach.OWN_PARTNER, PARTNER_ADMIN);
        grant(Operation.READ_MEMBER, Reach.EVERYTHING, Role.values());
        grant(Operation.CREATE_MEMBER, Reach.EVERYTHING, CAMPAIGN_ADMIN, PARTNER_ADMIN, PARTNER_INTEGRATOR);
        grant(Operation.CHANGE_MEMBER, Reach.EVERYTHING, CAMPAIGN_ADMIN);
        grant(Operation.CHANGE_MEMBER, Reach.STEWARDED, PARTNER_ADMIN, PARTNER_INTEGRATOR);
        grant(Operation.CHANGE_MEMBER, Reach.OWN_MEMBER, MEMBER_REPORTER);
        grant(Operation.DELETE_MEMBER, Reach.EVERYTHING, CAMPAIGN_ADMIN);
        grant(Operation.SYNCHRONISE_MEMBER, Reach.EVERYTHING, CAMPAIGN_ADMIN);
        grant(Operation.SYNCHRONISE_MEMBER, Reach.OWN_PARTNER, PARTNER_ADMIN, PARTNER_INTEGRATOR);
        grant(Operation.READ_MEMBERSHIP, Reach.EVERYTHING, CAMPAIGN_ADMIN, REVIEWER);
        grant(Operation.READ_MEMBERSHIP, Reach.OWN_PROGRAMMES, PARTNER_ADMIN, PARTNER_INTEGRATOR);
        grant(Operation.READ_MEMBERSHIP, Reach.OWN_MEMBER, MEMBER_REPORTER);
        grant(Operation.WRITE_MEMBERSHIP, Reach.EVERYTHING, CAMPAIGN_ADMIN);
        grant(Operation.WRITE_MEMBERSHIP, Reach.OWN_PARTNER, PARTNER_ADMIN, PARTNER_INTEGRATOR);
        grant(Operation.WRITE_PLEDGE, Reach.EVERYTHING, CAMPAIGN_ADMIN);
        grant(Operation.WRITE_PLEDGE, Reach.OWN_PARTNER, PARTNER_ADMIN, PARTNER_INTEGRATOR);
        grant(Operation.WRITE_PLEDGE, Reach.OWN_MEMBER, MEMBER_REPORTER);
        for (Operation shared : List.of(
                Operation.WRITE_TARGET, Operation.WRITE_INVENTORY, Operation.WRITE_PLAN, Operation.WRITE_ACTION,
                Operation.WRITE_ADVOCACY, Operation.WRITE_REPORT)) {
            grant(shared, Reach.EVERYTHING, CAMPAIGN_ADMIN);
            grant(shared, Reach.STEWARDED, PARTNER_ADMIN, PARTNER_INTEGRATOR);
            grant(shared, Reach.OWN_MEMBER, MEMBER_REPORTER);
        }
        grant(Operation.REVIEW_REPORT, Reach.EVERYTHING, CAMPAIGN_ADMIN, REVIEWER);
        grant(Operation.REVIEW_REPORT, Reach.OWN_PARTNER, PARTNER_ADMIN, PARTNER_INTEGRATOR);
        grant(Operation.WRITE_JUDGEMENT, Reach.EVERYTHING, CAMPAIGN_ADMIN, REVIEWER);
        grant(Operation.WRITE_JUDGEMENT, Reach.OWN_PARTNER, PARTNER_ADMIN);
        for (Operation people : List.of(Operation.READ_PEOPLE, Operation.WRITE_PEOPLE)) {
            grant(people, Reach.EVERYTHING, CAMPAIGN_ADMIN);
            grant(people, Reach.OWN_PARTNER, PARTNER_ADMIN, PARTNER_INTEGRATOR);
            grant(people, Reach.OWN_MEMBER, MEMBER_REPORTER);
        }
        grant(Operation.READ_VERDICT, Reach.EVERYTHING, CAMPAIGN_ADMIN, REVIEWER);
        grant(Operation.READ_VERDICT, Reach.OWN_PROGRAMMES, PARTNER_ADMIN, PARTNER_INTEGRATOR);
        grant(Operation.READ_VERDICT, Reach.OWN_MEMBER, MEMBER_REPORTER);
        grant(Operation.TAKE_SNAPSHOT, Reach.EVERYTHING, CAMPAIGN_ADMIN, REVIEWER);
        grant(Operation.TAKE_SNAPSHOT, Reach.OWN_PROGRAMMES, PARTNER_ADMIN, PARTNER_INTEGRATOR);
        grant(Operation.REASSESS, Reach.EVERYTHING, CAMPAIGN_ADMIN);
        grant(Operation.READ_HISTORY, Reach.EVERYTHING, CAMPAIGN_ADMIN, REVIEWER);
        grant(Operation.READ_HISTORY, Reach.OWN_PROGRAMMES, PARTNER_ADMIN, PARTNER_INTEGRATOR);
        grant(Operation.READ_HISTORY, Reach.OWN_MEMBER, MEMBER_REPORTER);
        grant(Operation.READ_CHANGES, Reach.EVERYTHING, CAMPAIGN_ADMIN, REVIEWER, PARTNER_ADMIN, PARTNER_INTEGRATOR,
                MEMBER_REPORTER);
        grant(Operation.MANAGE_KEYS, Reach.EVERYTHING, CAMPAIGN_ADMIN);
        grant(Operation.MANAGE_KEYS, Reach.OWN_PARTNER, PARTNER_ADMIN);
        grant(Operation.READ_METRICS, Reach.EVERYTHING, CAMPAIGN_ADMIN);
    }

    private AccessPolicy() {
    }

    private static void grant(Operation operation, Reach reach, Role... roles) {
        for (Role role : roles) {
            TABLE.computeIfAbsent(operation, none -> new EnumMap<>(Role.class)).put(role, reach);
        }
    }

    /** Whether the caller may do that; never tells it why not. */
    public static boolean allows(Caller caller, Operation operation, Subject subject) {
        Reach reach = TABLE.get(operation).get(caller.role());
        return reach != null && sees(caller, subject) && hasScope(caller, operation)
                && reaches(caller, operation, reach, subject);
    }

    /** Refuses a caller without a credential where one is needed, before anything is looked up for it. */
    public static void requireIdentified(Caller caller, Operation operation) {
        if (caller.role() == ANONYMOUS && !TABLE.get(operation).containsKey(ANONYMOUS)) {
            throw new RefusedException(new Refusal.Unauthenticated());
        }
    }

    /** Refuses what is not allowed: as unauthenticated, as unknown if it may not know of it, else as forbidden. */
    public static void require(Caller caller, Operation operation, Subject subject) {
        if (allows(caller, operation, subject)) {
            return;
        }
        requireIdentified(caller, operation);
        if (!sees(caller, subject)) {
            throw RefusedException.notFound("member", subject.member());
        }
        throw new RefusedException(new Refusal.Forbidden(
                hasScope(caller, operation) ? operation.name() : operation.scope()));
    }

    /** Whether the caller may know that this member exists. */
    public static boolean sees(Caller caller, Subject subject) {
        return subject.listed()
                || caller.readsEverything()
                || subject.member() != null && subject.member().equals(caller.member())
                || subject.partners().stream().anyMatch(caller.partners()::contains)
                || subject.steward() != null && caller.partners().contains(subject.steward());
    }

    /** The scopes that change what this role may do; none where the role alone decides. */
    public static Set<String> scopesOf(Role role) {
        Set<String> scopes = new TreeSet<>();
        if (isScoped(role)) {
            TABLE.forEach((operation, roles) -> {
                if (operation.scope() != null && roles.containsKey(role)) {
                    scopes.add(operation.scope());
                }
            });
        }
        return scopes;
    }

    private static boolean isScoped(Role role) {
        return switch (role) {
            case PARTNER_INTEGRATOR, MEMBER_REPORTER -> true;
            case ANONYMOUS, CAMPAIGN_ADMIN, REVIEWER, PARTNER_ADMIN -> false;
        };
    }

    private static boolean hasScope(Caller caller, Operation operation) {
        return !isScoped(caller.role())
                || operation.scope() == null
                || caller.scopes().contains(operation.scope());
    }

    private static boolean reaches(Caller caller, Operation operation, Reach reach, Subject subject) {
        return switch (reach) {
            case EVERYTHING -> true;
            case OWN_PARTNER -> caller.partner() != null && caller.partner().equals(subject.partner());
            case OWN_PROGRAMMES -> concerns(caller.partners(), subject);
            case STEWARDED -> caller.partner() != null && caller.partner().equals(subject.steward());
            case OWN_MEMBER -> caller.member() != null
                    && caller.member().equals(subject.member())
                    && (caller.partner() == null || isGiversToGrant(caller, operation, subject));
        };
    }

    /** Whether one of these partners has a membership with the member, and is the partner named, where one is. */
    private static boolean concerns(Set<String> partners, Subject subject) {
        boolean named = subject.partner() != null && partners.contains(subject.partner());
        boolean joined = subject.partners().stream().anyMatch(partners::contains);
        return subject.member() == null ? named : joined && (named || subject.partner() == null);
    }

    /** A partner must not reach, through a reporter's key it gave, what its own administrators do not. */
    private static boolean isGiversToGrant(Caller reporter, Operation operation, Subject subject) {
        Reach reach = TABLE.get(operation).get(PARTNER_ADMIN);
        return reach != null && switch (reach) {
            case EVERYTHING -> true;
            case OWN_PARTNER -> reporter.partner().equals(subject.partner());
            case OWN_PROGRAMMES -> concerns(Set.of(reporter.partner()), subject);
            case STEWARDED -> reporter.partner().equals(subject.steward());
            case OWN_MEMBER -> false;
        };
    }
}
