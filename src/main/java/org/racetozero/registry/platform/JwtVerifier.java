package org.racetozero.registry.platform;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.racetozero.registry.application.Operation;
import org.racetozero.registry.application.Refusal;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.application.Role;
import org.racetozero.registry.application.TokenVerifier;

/** Verifies JSON Web Tokens (RFC 7519, RFC 8725) of the one issuer the operator trusts; of none if there is none. */
@Startup
@ApplicationScoped
public class JwtVerifier implements TokenVerifier {

    private static final Logger LOG = Logger.getLogger(JwtVerifier.class);
    /** Signatures with a private key only: a shared secret, or none, would let others than the issuer sign. */
    private static final Set<String> ASYMMETRIC = Set.of(
            "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");
    private static final int LONGEST_SUBJECT = 255;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final JwtSettings settings;
    private final Optional<JwtConsumer> consumer;

    public JwtVerifier(JwtSettings settings) {
        this.settings = settings;
        this.consumer = settings.jwks().map(location -> consumer(location, settings));
    }

    @Override
    public Optional<Claims> verify(String token) {
        if (consumer.isEmpty()) {
            return Optional.empty();
        }
        try {
            return claims(consumer.get().processToClaims(token));
        } catch (InvalidJwtException invalid) {
            // Neither the token nor what it says belongs into a log; only that its issuer cannot be asked does.
            if (isUnreachable(invalid)) {
                LOG.warn("The keys of the trusted issuer cannot be had, so no token that needs them can be verified");
                throw new RefusedException(new Refusal.Unavailable(RETRY_AFTER));
            }
            return Optional.empty();
        } catch (MalformedClaimException malformed) {
            return Optional.empty();
        }
    }

    private static JwtConsumer consumer(String location, JwtSettings settings) {
        List<String> refused = settings.algorithms().stream().filter(each -> !ASYMMETRIC.contains(each)).toList();
        if (!refused.isEmpty() || settings.algorithms().isEmpty()) {
            throw new StartRefusedException("registry.jwt.algorithms can be any of "
                    + ASYMMETRIC.stream().sorted().collect(Collectors.joining(", ")) + ", but not " + refused + ".");
        }
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(IssuerKeys.at(location, settings.keyRefreshPause())))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, settings.algorithms().toArray(String[]::new)))
                .setExpectedIssuer(true, required("registry.jwt.issuer", settings.issuer()))
                .setExpectedAudience(true, required("registry.jwt.audience", settings.audience()))
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds((int) CLOCK_SKEW.toSeconds())
                .build();
    }

    private static String required(String name, Optional<String> value) {
        return value.orElseThrow(() -> new StartRefusedException(
                name + " is not set, but registry.jwt.jwks is: any token that issuer signs for anybody would be"
                        + " accepted. Set it, or unset registry.jwt.jwks."));
    }

    /** What the token says of its bearer; empty unless role and tenant fit each other. */
    private Optional<Claims> claims(JwtClaims claims) throws MalformedClaimException {
        Role role = Role.ofWireName(text(claims, settings.claims().role())).orElse(null);
        String partner = text(claims, settings.claims().partner());
        String memberId = text(claims, settings.claims().member());
        UUID member = uuid(memberId);
        String subject = claims.getSubject();
        boolean fits = role != null && switch (role) {
            case ANONYMOUS -> false;
            case CAMPAIGN_ADMIN, REVIEWER -> partner == null && memberId == null;
            case PARTNER_ADMIN, PARTNER_INTEGRATOR -> partner != null && memberId == null;
            case MEMBER_REPORTER -> member != null;
        };
        if (!fits || !isNameable(subject)) {
            return Optional.empty();
        }
        Instant expiresAt = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
        return Optional.of(new Claims(subject, role, partner, member, scopes(claims), expiresAt));
    }

    private Set<String> scopes(JwtClaims claims) {
        Object stated = claims.getClaimValue(settings.claims().scopes());
        Stream<String> names = switch (stated) {
            case String text -> Arrays.stream(text.split(" "));
            case Collection<?> list -> list.stream().map(String::valueOf);
            case null, default -> Stream.empty();
        };
        return names.filter(Operation.scopes()::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** The claim as a text; null when there is none. What is no text fits nothing. */
    private static String text(JwtClaims claims, String name) {
        Object value = claims.getClaimValue(name);
        return value == null ? null : value instanceof String text ? text : "";
    }

    private static UUID uuid(String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** The subject names the caller in the history. */
    private static boolean isNameable(String subject) {
        return !subject.isBlank()
                && subject.length() <= LONGEST_SUBJECT
                && subject.codePoints().noneMatch(character -> Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE);
    }

    private static boolean isUnreachable(InvalidJwtException invalid) {
        for (Throwable cause = invalid; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
