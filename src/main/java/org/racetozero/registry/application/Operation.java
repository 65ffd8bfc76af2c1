package org.racetozero.registry.application;

import java.util.Arrays;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a caller may want to do; the rows of the access policy. */
public enum Operation {
    READ_PARTNER(null),
    WRITE_PARTNER(null),
    /** Making a partner, and deciding its standing, its parent and whether it attributes members. */
    GOVERN_PARTNER(null),
    /** Setting what a partner words differently in the criteria and asks besides. */
    WRITE_PARTNER_CRITERIA(null),
    READ_MEMBER(null),
    CREATE_MEMBER("members:write"),
    CHANGE_MEMBER("members:write"),
    DELETE_MEMBER(null),
    SYNCHRONISE_MEMBER("members:write"),
    READ_MEMBERSHIP(null),
    WRITE_MEMBERSHIP("memberships:write"),
    WRITE_PLEDGE("pledges:write"),
    WRITE_TARGET("targets:write"),
    WRITE_INVENTORY("inventories:write"),
    WRITE_PLAN("plans:write"),
    WRITE_ACTION("actions:write"),
    WRITE_ADVOCACY("advocacy:write"),
    WRITE_REPORT("reports:write"),
    /** Returning or publishing a report that was handed in. */
    REVIEW_REPORT("reports:review"),
    /** Deciding on a finding, and granting more time. */
    WRITE_JUDGEMENT(null),
    READ_PEOPLE("people:read"),
    WRITE_PEOPLE("people:write"),
    READ_VERDICT("compliance:read"),
    /** Keeping a verdict as it was reached. */
    TAKE_SNAPSHOT("compliance:write"),
    /** Judging every member anew. */
    REASSESS(null),
    READ_HISTORY("changes:read"),
    READ_CHANGES("changes:read"),
    MANAGE_KEYS(null),
    READ_METRICS(null);

    private final String scope;

    Operation(String scope) {
        this.scope = scope;
    }

    /** All scopes there are. */
    public static SortedSet<String> scopes() {
        return Arrays.stream(values())
                .map(Operation::scope)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The scope an integrator or reporter needs for it; null for none. */
    public String scope() {
        return scope;
    }
}
