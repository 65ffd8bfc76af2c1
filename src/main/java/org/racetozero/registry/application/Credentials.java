package org.racetozero.registry.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.racetozero.registry.persistence.ApiKeyRepository;
import org.racetozero.registry.persistence.PartnerRepository;

/**
 * Finds out who stands behind a bearer token; a bad one is refused, never taken for nobody.
 *
 * <p>A good one is remembered for a few seconds, by its hash. That is how long a key may still work on the other nodes
 * after it was revoked on one, and how long a caller may still act for a programme that was given another parent.
 */
@ApplicationScoped
public class Credentials {

    private static final String KEY_PREFIX = "r2z_";
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;
    private static final Caller BOOTSTRAP = new Caller(
            "bootstrap", Role.CAMPAIGN_ADMIN, null, null, Set.of(), Set.of(),
            new Caller.Credential(Caller.Credential.Kind.BOOTSTRAP_KEY, "bootstrap", null, null));

    private final Optional<byte[]> bootstrapKey;
    private final ApiKeyRepository keys;
    private final PartnerRepository partners;
    private final TokenVerifier tokens;
    private final Now now;
    private final Cache<ByteBuffer, Caller> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .executor(Runnable::run)
            .build();

    public Credentials(
            @ConfigProperty(name = "registry.bootstrap-key") Optional<String> bootstrapKey,
            ApiKeyRepository keys,
            PartnerRepository partners,
            TokenVerifier tokens,
            Now now) {
        this.bootstrapKey = bootstrapKey.map(String::strip).map(Secrets::hash);
        this.keys = keys;
        this.partners = partners;
        this.tokens = tokens;
        this.now = now;
    }

    /** The caller with that token; empty when the token is unknown, expired, revoked or forged. */
    public Optional<Caller> callerOf(String token) {
        byte[] hash = Secrets.hash(token);
        if (bootstrapKey.isPresent() && MessageDigest.isEqual(bootstrapKey.get(), hash)) {
            return Optional.of(BOOTSTRAP);
        }
        Instant instant = now.instant();
        // Concurrent requests with one token wait for one look-up, and forgetting waits for it too: nothing that was
        // read before a revocation can be remembered after it.
        return Optional.ofNullable(remembered.get(
                        ByteBuffer.wrap(hash), unknown -> identify(token, hash, instant).orElse(null)))
                .filter(caller -> !caller.credential().isExpired(instant));
    }

    /** Forgets the key with that hash on this node. */
    void forget(byte[] hash) {
        remembered.invalidate(ByteBuffer.wrap(hash));
    }

    private Optional<Caller> identify(String token, byte[] hash, Instant instant) {
        if (token.startsWith(KEY_PREFIX)) {
            return Secrets.prefixOf(token)
                    .flatMap(prefix -> keys.findUsable(prefix, instant))
                    .filter(key -> MessageDigest.isEqual(key.secretHash(), hash))
                    .flatMap(this::holder);
        }
        return tokens.verify(token).flatMap(this::bearer);
    }

    private Optional<Caller> holder(ApiKeyRepository.Usable key) {
        return caller(
                "key:" + key.id(), Role.valueOf(key.role()), key.partner(), key.member(), Set.copyOf(key.scopes()),
                new Caller.Credential(Caller.Credential.Kind.API_KEY, key.name(), key.id(), key.expiresAt()));
    }

    private Optional<Caller> bearer(TokenVerifier.Claims claims) {
        return caller(
                "jwt:" + claims.subject(), claims.role(), claims.partner(), claims.member(), claims.scopes(),
                new Caller.Credential(
                        Caller.Credential.Kind.JWT, claims.subject(), null, claims.expiresAt()));
    }

    /** Nobody acts for a partner that does not exist. */
    private Optional<Caller> caller(
            String name, Role role, String partner, UUID member, Set<String> scopes, Caller.Credential credential) {
        Set<String> tree = partner == null ? Set.of() : partners.withProgrammes(partner);
        if (partner != null && tree.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Caller(
                name, role, partner, member, scopes, role.isPartnerStaff() ? tree : Set.of(), credential));
    }
}
