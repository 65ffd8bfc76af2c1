package org.racetozero.registry.application;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Who sends a request, as established from its credential.
 *
 * @param name       how the caller is named in the history: "anonymous", "key:..." or "jwt:..."
 * @param partner    the partner it acts for, or that gave a reporter its key; null unless there is one
 * @param member     the member it reports for; null unless its role belongs to one
 * @param scopes     what an integrator or reporter was granted, for example {@code targets:write}
 * @param partners   the partner it acts for and all programmes under it, whose members it may read
 * @param credential what it has shown; null where nothing was needed
 */
public record Caller(
        String name,
        Role role,
        String partner,
        UUID member,
        Set<String> scopes,
        Set<String> partners,
        Credential credential) {

    /**
     * What a caller has shown to be who it is.
     *
     * @param name      the key's name or the token's subject
     * @param apiKey    the key's id; null when it is no key of the registry's own
     * @param expiresAt when it stops working; null for never
     */
    public record Credential(Kind kind, String name, UUID apiKey, Instant expiresAt) {

        /** The kinds of credential there are. */
        public enum Kind {
            API_KEY,
            BOOTSTRAP_KEY,
            JWT
        }

        boolean isExpired(Instant now) {
            Instant ours = kind == Kind.JWT ? now.minus(TokenVerifier.CLOCK_SKEW) : now;
            return expiresAt != null && !expiresAt.isAfter(ours);
        }
    }

    public static final Caller ANONYMOUS = new Caller("anonymous", Role.ANONYMOUS, null, null, Set.of(), Set.of());

    public Caller {
        scopes = Set.copyOf(scopes);
        partners = Set.copyOf(partners);
    }

    public Caller(String name, Role role, String partner, UUID member, Set<String> scopes, Set<String> partners) {
        this(name, role, partner, member, scopes, partners, null);
    }

    /** The service itself, for example while it loads demo data. */
    public static Caller service(String name) {
        return new Caller("service:" + name, Role.CAMPAIGN_ADMIN, null, null, Set.of(), Set.of());
    }

    public boolean isAnonymous() {
        return role == Role.ANONYMOUS;
    }

    /** Whether it reads every member, whatever the partner. */
    public boolean readsEverything() {
        return role == Role.CAMPAIGN_ADMIN || role == Role.REVIEWER;
    }
}
