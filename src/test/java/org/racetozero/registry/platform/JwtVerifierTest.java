package org.racetozero.registry.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.application.Role;
import org.racetozero.registry.application.TokenVerifier;

class JwtVerifierTest {

    private static final Optional<String> ISSUER = Optional.of("https://issuer.example");
    private static final Optional<String> AUDIENCE = Optional.of("registry");

    @TempDir
    Path directory;

    @Test
    void acceptsNoTokenWithoutAnIssuer() {
        JwtVerifier verifier = new JwtVerifier(
                settings(Optional.empty(), Optional.empty(), Optional.empty(), "RS256"));
        assertThat(verifier.verify("a.b.c")).isEmpty();
    }

    @Test
    void verifiesWithKeysFromAFile() throws IOException, JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("1");
        Path file = directory.resolve("keys.json");
        Files.writeString(file, new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        for (String location : List.of(file.toString(), file.toUri().toString())) {
            JwtVerifier verifier = new JwtVerifier(settings(Optional.of(location), ISSUER, AUDIENCE, "PS256"));
            assertThat(verifier.verify(token(key, AlgorithmIdentifiers.RSA_PSS_USING_SHA256)))
                    .map(TokenVerifier.Claims::role)
                    .contains(Role.REVIEWER);
            assertThat(verifier.verify(token(key, AlgorithmIdentifiers.RSA_USING_SHA256))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "HS512", "RS1", ""})
    void doesNotStartWithAnAlgorithmOthersCouldSignWith(String algorithm) {
        assertThatThrownBy(() -> new JwtVerifier(
                        settings(Optional.of("https://issuer.example/keys"), ISSUER, AUDIENCE, algorithm)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("registry.jwt.algorithms");
    }

    @Test
    void doesNotStartWithoutKnowingWhoseTokensForWhom() {
        Optional<String> keys = Optional.of("https://issuer.example/keys");
        assertThatThrownBy(() -> new JwtVerifier(settings(keys, Optional.empty(), AUDIENCE, "RS256")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("registry.jwt.issuer");
        assertThatThrownBy(() -> new JwtVerifier(settings(keys, ISSUER, Optional.empty(), "RS256")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("registry.jwt.audience");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://issuer.example/keys", "http://127.0.0.1.example/keys", "no-such-file", "file:%"})
    void doesNotStartWithKeysFromAnywhere(String location) {
        assertThatThrownBy(() -> new JwtVerifier(settings(Optional.of(location), ISSUER, AUDIENCE, "RS256")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("registry.jwt.jwks");
    }

    private static String token(RsaJsonWebKey key, String algorithm) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER.orElseThrow());
        claims.setAudience(AUDIENCE.orElseThrow());
        claims.setSubject("somebody");
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringClaim("role", "reviewer");
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(algorithm);
        return signature.getCompactSerialization();
    }

    private static JwtSettings settings(
            Optional<String> keys, Optional<String> issuer, Optional<String> audience, String algorithm) {
        return new JwtSettings() {

            @Override
            public Optional<String> jwks() {
                return keys;
            }

            @Override
            public Optional<String> issuer() {
                return issuer;
            }

            @Override
            public Optional<String> audience() {
                return audience;
            }

            @Override
            public List<String> algorithms() {
                return List.of(algorithm);
            }

            @Override
            public Duration keyRefreshPause() {
                return Duration.ofSeconds(10);
            }

            @Override
            public Claims claims() {
                return new Claims() {

                    @Override
                    public String role() {
                        return "role";
                    }

                    @Override
                    public String partner() {
                        return "partner";
                    }

                    @Override
                    public String member() {
                        return "member";
                    }

                    @Override
                    public String scopes() {
                        return "scope";
                    }
                };
            }
        };
    }
}
