package org.racetozero.registry.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.support.Callers.campaign;
import static org.racetozero.registry.support.Callers.key;
import static org.racetozero.registry.support.Callers.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.support.TestDatabase;
import org.racetozero.registry.support.TestIssuer;

/** Whatever goes wrong with a credential, the log never holds one. */
@QuarkusTest
class SilentLogTest {

    /** Everything that is logged, at any level that is on. */
    private static final class Recorder extends Handler {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + " " + List.of(line.getParameters() == null ? new Object[0]
                    : line.getParameters()) + " " + line.getThrown());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void holdsNoSecretAndNoToken() throws IOException, JoseException {
        Recorder recorder = new Recorder();
        recorder.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        root.addHandler(recorder);
        String secret;
        String token = token();
        try {
            secret = key(Map.of("role", "reviewer")).getString("secret");
            with(secret).get("/v1/me").then().statusCode(200);
            with(secret + "x").get("/v1/me").then().statusCode(401);
            with(secret).contentType(ContentType.JSON).body("{\"name\": \"" + secret + "\"")
                    .post("/v1/api-keys").then().statusCode(400);
            with(token).get("/v1/me").then().statusCode(401);
            TestIssuer.publishText("no keys");
            with(token.replaceFirst("\\.", ".e30")).get("/v1/me").then().statusCode(401);
            campaign().get("/v1/me").then().statusCode(200);
            campaign().get("/q/metrics").then().statusCode(200);
        } finally {
            root.removeHandler(recorder);
            TestIssuer.publish(TestIssuer.RSA, TestIssuer.ELLIPTIC);
        }
        String logged = String.join("\n", recorder.lines);
        assertThat(logged)
                .doesNotContain(secret.substring(secret.lastIndexOf('_') + 1))
                .doesNotContain(TestDatabase.BOOTSTRAP_KEY)
                .doesNotContain(token.split("\\."));
    }

    /** Signed by a published key, but saying nothing of a role. */
    private static String token() throws IOException, JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload("{\"iss\":\"https://issuer.example\",\"sub\":\"somebody-in-particular\"}");
        signature.setKey(TestIssuer.key(TestIssuer.RSA).getPrivateKey());
        signature.setKeyIdHeaderValue(TestIssuer.RSA);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }
}
