package org.racetozero.registry.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.support.Callers.partner;
import static org.racetozero.registry.support.Callers.with;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.racetozero.registry.support.TestIssuer;

@QuarkusTest
class TokenTest {

    private static final int PAUSE_MILLISECONDS = 1_100;

    @AfterEach
    void publishTheUsualKeys() throws IOException, JoseException {
        TestIssuer.publish(TestIssuer.RSA, TestIssuer.ELLIPTIC);
    }

    @Test
    void namesItsBearerWithEitherKindOfKey() throws IOException, JoseException {
        String partner = partner();
        JwtClaims claims = claims(partner);
        claims.setStringClaim("scope", "openid members:write changes:read profile");
        for (String token : List.of(
                signed(claims, TestIssuer.RSA, AlgorithmIdentifiers.RSA_USING_SHA256),
                signed(claims, TestIssuer.ELLIPTIC, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))) {
            with(token).get("/v1/me").then()
                    .statusCode(200)
                    .body("credential", equalTo("JWT"))
                    .body("name", equalTo("somebody"))
                    .body("role", equalTo("partner-integrator"))
                    .body("partner", equalTo(partner))
                    .body("scopes", containsInAnyOrder("members:write", "changes:read"))
                    .body("apiKey", nullValue());
        }
    }

    @Test
    void mayStateItsScopesAsAList() throws IOException, JoseException {
        JwtClaims claims = claims(partner());
        claims.setStringListClaim("scope", "targets:write", "mail");
        with(signed(claims)).get("/v1/me").then().statusCode(200).body("scopes", equalTo(List.of("targets:write")));
    }

    @TestFactory
    Stream<DynamicTest> isRefusedWithAnythingWrong() throws IOException, JoseException {
        String partner = partner();
        String good = signed(claims(partner));
        String[] parts = good.split("\\.");
        PublicJsonWebKey published = TestIssuer.key(TestIssuer.RSA);
        PublicJsonWebKey stranger = RsaJwkGenerator.generateJwk(2048);
        stranger.setKeyId(TestIssuer.RSA);
        return Stream.of(
                wrong("another issuer", changed(partner, claims -> claims.setIssuer("https://issuer.example/other"))),
                wrong("no issuer", changed(partner, claims -> claims.unsetClaim("iss"))),
                wrong("another audience", changed(partner, claims -> claims.setAudience("somebody-else"))),
                wrong("no audience", changed(partner, claims -> claims.unsetClaim("aud"))),
                wrong("expired", changed(partner, claims -> claims.setExpirationTime(inSeconds(-40)))),
                wrong("no expiry", changed(partner, claims -> claims.unsetClaim("exp"))),
                wrong("not valid yet", changed(partner, claims -> claims.setNotBefore(inSeconds(120)))),
                wrong("no subject", changed(partner, claims -> claims.unsetClaim("sub"))),
                wrong("a subject of control characters", changed(partner, claims -> claims.setSubject("a\nb"))),
                wrong("no role", changed(partner, claims -> claims.unsetClaim("role"))),
                wrong("an unknown role", changed(partner, claims -> claims.setStringClaim("role", "emperor"))),
                wrong("the role of nobody", changed(partner, claims -> claims.setStringClaim("role", "anonymous"))),
                wrong("a role that is no text", changed(partner, claims -> claims.setClaim("role", true))),
                wrong("a partner nobody knows",
                        changed(partner, claims -> claims.setStringClaim("partner", "nobody"))),
                wrong("no partner", changed(partner, claims -> claims.unsetClaim("partner"))),
                wrong("a partner's campaign administrator",
                        changed(partner, claims -> claims.setStringClaim("role", "campaign-admin"))),
                wrong("a reporter of no member",
                        changed(partner, claims -> claims.setStringClaim("role", "member-reporter"))),
                wrong("a reporter of no member's id", changed(partner, claims -> {
                    claims.setStringClaim("role", "member-reporter");
                    claims.setStringClaim("member", "42");
                })),
                wrong("a key that is not published",
                        signed(claims(partner), TestIssuer.UNPUBLISHED, AlgorithmIdentifiers.RSA_USING_SHA256)),
                wrong("a stranger's key under a published name",
                        signed(claims(partner), stranger, stranger.getPrivateKey(), "RS256", false)),
                wrong("a stranger's key in its own header",
                        signed(claims(partner), stranger, stranger.getPrivateKey(), "RS256", true)),
                wrong("no signature", unsigned(claims(partner))),
                wrong("the signature cut off", parts[0] + "." + parts[1] + "."),
                wrong("no algorithm, but the signature left on",
                        encoded("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]),
                wrong("the public key as a shared secret",
                        shared(claims(partner), published.getPublicKey().getEncoded())),
                wrong("the public key's text as a shared secret", shared(
                        claims(partner),
                        published.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8))),
                wrong("an algorithm that is not on the list",
                        signed(claims(partner), TestIssuer.RSA, AlgorithmIdentifiers.RSA_PSS_USING_SHA256)),
                wrong("a critical extension nobody knows", extended(claims(partner))),
                wrong("another role written in", parts[0] + "." + encoded(
                        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                                .replace("partner-integrator", "partner-admin")) + "." + parts[2]),
                wrong("a flipped signature", parts[0] + "." + parts[1] + "." + flipped(parts[2])),
                wrong("a registry key's beginning", "r2z_" + good),
                wrong("five parts", good + ".a.b"));
    }

    @Test
    void isNeverTakenForNobody() throws IOException, JoseException {
        String expired = changed(partner(), claims -> claims.setExpirationTime(inSeconds(-40)));
        for (String path : List.of("/v1/partners", "/v1/members", "/v1/changes")) {
            with(expired).get(path).then().statusCode(401).body("type", equalTo("/problems/invalid-credential"));
        }
    }

    @Test
    void isGrantedThatClocksDiffer() throws IOException, JoseException {
        String partner = partner();
        with(changed(partner, claims -> claims.setExpirationTime(inSeconds(-15)))).get("/v1/me").then()
                .statusCode(200);
        with(changed(partner, claims -> claims.setNotBefore(inSeconds(15)))).get("/v1/me").then().statusCode(200);
    }

    @Test
    void isVerifiedWithANewKeyAsSoonAsTheIssuerHasOne() throws IOException, JoseException, InterruptedException {
        String token = signed(claims(partner()), TestIssuer.NEXT_RSA, AlgorithmIdentifiers.RSA_USING_SHA256);
        with(token).get("/v1/me").then().statusCode(401);
        TestIssuer.publish(TestIssuer.RSA, TestIssuer.NEXT_RSA, TestIssuer.ELLIPTIC);
        Thread.sleep(PAUSE_MILLISECONDS);
        with(token).get("/v1/me").then().statusCode(200);
    }

    @Test
    void ofUnknownKeysMakesNobodyAskTheIssuerAllTheTime() throws IOException, JoseException {
        String partner = partner();
        with(signed(claims(partner))).get("/v1/me").then().statusCode(200);
        int before = TestIssuer.reads();
        long begin = System.nanoTime();
        for (int attempt = 0; attempt < 20; attempt++) {
            with(signed(claims(partner), TestIssuer.UNPUBLISHED, AlgorithmIdentifiers.RSA_USING_SHA256))
                    .get("/v1/me").then().statusCode(401);
        }
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        assertThat(TestIssuer.reads() - before).isLessThanOrEqualTo((int) seconds + 2);
    }

    @Test
    void ofUnknownKeysIsNobodysFaultWhileTheIssuerIsAway() throws IOException, JoseException, InterruptedException {
        String partner = partner();
        String known = signed(claims(partner));
        with(known).get("/v1/me").then().statusCode(200);
        TestIssuer.publishText("<html>We will be back soon</html>");
        Thread.sleep(PAUSE_MILLISECONDS);
        with(signed(claims(partner), TestIssuer.NEXT_RSA, AlgorithmIdentifiers.RSA_USING_SHA256)).get("/v1/me").then()
                .statusCode(503)
                .header("Retry-After", equalTo("10"))
                .body("type", equalTo("/problems/unavailable"));
        with(signed(claims(partner))).get("/v1/me").then().statusCode(200);
        publishTheUsualKeys();
        Thread.sleep(PAUSE_MILLISECONDS);
    }

    private static DynamicTest wrong(String what, String token) {
        return DynamicTest.dynamicTest(what, () -> with(token).get("/v1/me").then()
                .statusCode(401)
                .body("type", equalTo("/problems/invalid-credential"))
                .body("errors[0].code", equalTo("UNKNOWN_CREDENTIAL")));
    }

    private static JwtClaims claims(String partner) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(TestIssuer.ISSUER);
        claims.setAudience(TestIssuer.AUDIENCE, "another-service");
        claims.setSubject("somebody");
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(inSeconds(-600));
        claims.setExpirationTime(inSeconds(300));
        claims.setStringClaim("role", "partner-integrator");
        claims.setStringClaim("partner", partner);
        return claims;
    }

    private static String changed(String partner, Consumer<JwtClaims> change) throws IOException, JoseException {
        JwtClaims claims = claims(partner);
        change.accept(claims);
        return signed(claims);
    }

    private static NumericDate inSeconds(int seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    private static String signed(JwtClaims claims) throws IOException, JoseException {
        return signed(claims, TestIssuer.RSA, AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    private static String signed(JwtClaims claims, String keyId, String algorithm) throws IOException, JoseException {
        PublicJsonWebKey key = TestIssuer.key(keyId);
        return signed(claims, key, key.getPrivateKey(), algorithm, false);
    }

    private static String signed(
            JwtClaims claims, PublicJsonWebKey key, Key with, String algorithm, boolean enclosed)
            throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(with);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(algorithm);
        if (enclosed) {
            signature.setKeyIdHeaderValue("enclosed");
            signature.setJwkHeader(key);
        }
        return signature.getCompactSerialization();
    }

    private static String shared(JwtClaims claims, byte[] secret) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(new HmacKey(secret));
        signature.setKeyIdHeaderValue(TestIssuer.RSA);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        return signature.getCompactSerialization();
    }

    private static String unsigned(JwtClaims claims) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        return signature.getCompactSerialization();
    }

    private static String extended(JwtClaims claims) throws IOException, JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(TestIssuer.key(TestIssuer.RSA).getPrivateKey());
        signature.setKeyIdHeaderValue(TestIssuer.RSA);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setCriticalHeaderNames("extension");
        signature.setHeader("extension", "unknown");
        return signature.getCompactSerialization();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String flipped(String signature) {
        char first = signature.charAt(0);
        return (first == 'A' ? 'B' : 'A') + signature.substring(1);
    }
}
