package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.racetozero.registry.domain.access.ApiKeyFilter;
import org.racetozero.registry.domain.access.RegisteredApiKey;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.ApiKeyEntity;
import org.racetozero.registry.persistence.ApiKeyRepository;
import org.racetozero.registry.persistence.Ids;
import org.racetozero.registry.persistence.MemberQueries;
import org.racetozero.registry.persistence.PartnerRepository;

/** Keys to the registry: giving them out, and taking them back. Nobody gives more than it holds. */
@ApplicationScoped
public class ApiKeyService {

    /**
     * A key to be made.
     *
     * @param role      with the tenant and only the scopes that belong to it
     * @param expiresAt null for never
     */
    public record Draft(
            String name, Role role, String partner, UUID member, Set<String> scopes, Instant expiresAt) {
    }

    /** A new key with its secret, which is nowhere else. */
    public record Issued(RegisteredApiKey key, String secret) {

        @Override
        public String toString() {
            return "Issued[" + key.id() + "]";
        }
    }

    private final ApiKeyRepository keys;
    private final PartnerRepository partners;
    private final MemberQueries members;
    private final Credentials credentials;
    private final TransactionSynchronizationRegistry transactions;
    private final Now now;

    public ApiKeyService(
            ApiKeyRepository keys,
            PartnerRepository partners,
            MemberQueries members,
            Credentials credentials,
            TransactionSynchronizationRegistry transactions,
            Now now) {
        this.keys = keys;
        this.partners = partners;
        this.members = members;
        this.credentials = credentials;
        this.transactions = transactions;
        this.now = now;
    }

    /**
     * Makes a key.
     *
     * @param stated what is to be made; not looked at for a caller who makes no keys at all
     */
    public Issued create(Caller caller, Supplier<Draft> stated) {
        AccessPolicy.require(caller, Operation.MANAGE_KEYS, Subject.ofPartner(caller.partner()));
        Draft draft = stated.get();
        String partner = partnerOf(caller, draft);
        List<Violation> violations = new ArrayList<>();
        if (draft.expiresAt() != null && !draft.expiresAt().isAfter(now.instant())) {
            violations.add(Violation.at("/expiresAt", "EXPIRES_IN_THE_PAST"));
        }
        if (partner != null && partners.findByIdOptional(partner).isEmpty()) {
            violations.add(Violation.at("/partner", "UNKNOWN_REFERENCE"));
        }
        if (draft.member() != null) {
            requireMember(caller, draft.member(), partner, violations);
        }
        if (!violations.isEmpty()) {
            throw RefusedException.invalid(violations);
        }
        String secret = Secrets.newKey();
        ApiKeyEntity key = new ApiKeyEntity(
                Ids.next(),
                Secrets.prefixOf(secret).orElseThrow(),
                Secrets.hash(secret),
                draft.name(),
                draft.role().name(),
                partner,
                draft.member(),
                draft.scopes().stream().sorted().toList(),
                stored(draft.expiresAt()),
                caller.name(),
                now.instant());
        keys.persistAndFlush(key);
        return new Issued(key.registered(), secret);
    }

    public RegisteredApiKey read(Caller caller, UUID id) {
        AccessPolicy.requireIdentified(caller, Operation.MANAGE_KEYS);
        RegisteredApiKey key = keys.findRegistered(id).orElseThrow(() -> unknown(id));
        requireAdministered(caller, key.partner());
        return key;
    }

    public Page<RegisteredApiKey> page(Caller caller, ApiKeyFilter filter, PageRequest request) {
        return keys.page(filter, seenBy(caller), request);
    }

    public long count(Caller caller, ApiKeyFilter filter) {
        return keys.count(filter, seenBy(caller));
    }

    /** Takes a key back for good; one that was taken back before stays as it is, whatever version the caller knows. */
    public void revoke(Caller caller, UUID id, Precondition precondition) {
        AccessPolicy.requireIdentified(caller, Operation.MANAGE_KEYS);
        ApiKeyEntity key = keys.findLocked(id).orElseThrow(() -> unknown(id));
        requireAdministered(caller, key.partner());
        if (key.isRevoked()) {
            return;
        }
        precondition.requireKnown(key.version());
        key.revoke(now.instant());
        byte[] hash = key.secretHash();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Whoever looked the key up before the commit may remember it until then: it is forgotten after.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    credentials.forget(hash);
                }
            }
        });
    }

    /** The partner the key is bound to; a partner's administrator may leave its own out. */
    private static String partnerOf(Caller caller, Draft draft) {
        if (caller.role() == Role.CAMPAIGN_ADMIN) {
            return draft.partner();
        }
        boolean grantable = draft.role().isPartnerStaff() || draft.role() == Role.MEMBER_REPORTER;
        String partner = draft.partner() == null ? caller.partner() : draft.partner();
        if (!grantable) {
            throw new RefusedException(new Refusal.Forbidden(Role.CAMPAIGN_ADMIN.wireName()));
        }
        AccessPolicy.require(caller, Operation.MANAGE_KEYS, Subject.ofPartner(partner));
        return partner;
    }

    private void requireMember(Caller caller, UUID id, String partner, List<Violation> violations) {
        Optional<RegisteredMember> member =
                members.find(id).filter(found -> AccessPolicy.sees(caller, Subject.of(found)));
        if (member.isEmpty()) {
            violations.add(Violation.at("/member", "UNKNOWN_REFERENCE"));
        } else if (partner != null && !Subject.of(member.get()).partners().contains(partner)) {
            if (caller.role() != Role.CAMPAIGN_ADMIN) {
                throw new RefusedException(new Refusal.Forbidden(Operation.WRITE_MEMBERSHIP.name()));
            }
            violations.add(Violation.at("/member", "MEMBER_OF_ANOTHER_PARTNER", partner));
        }
    }

    /** In the precision the database keeps. */
    private static Instant stored(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whoever may not know of keys of that partner learns nothing of them. */
    private static void requireAdministered(Caller caller, String partner) {
        Set<String> knowing = partner == null ? Set.of() : Set.of(partner);
        AccessPolicy.require(caller, Operation.MANAGE_KEYS, new Subject(null, false, null, knowing, partner));
    }

    private static RefusedException unknown(UUID id) {
        return RefusedException.notFound("api-key", id);
    }

    private static String seenBy(Caller caller) {
        AccessPolicy.require(caller, Operation.MANAGE_KEYS, Subject.ofPartner(caller.partner()));
        return caller.role() == Role.CAMPAIGN_ADMIN ? null : Objects.requireNonNull(caller.partner());
    }
}
