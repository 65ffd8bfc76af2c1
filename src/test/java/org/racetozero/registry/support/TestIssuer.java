package org.racetozero.registry.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The issuer of tokens that every application under test trusts: a server on this machine that publishes real keys.
 *
 * <p>Its state is in files, because the tests that sign with its keys run in another class loader.
 */
public final class TestIssuer implements QuarkusTestResourceLifecycleManager {

    public static final String ISSUER = "https://issuer.example";
    public static final String AUDIENCE = "race-to-zero-registry";

    /** The key the tests sign with unless they say otherwise, and one of the other kind. */
    public static final String RSA = "rsa-1";
    public static final String ELLIPTIC = "elliptic-1";
    /** Keys the issuer has but does not publish at first. */
    public static final String NEXT_RSA = "rsa-2";
    public static final String UNPUBLISHED = "rsa-3";

    private static final Path DIRECTORY = Path.of("target", "test-issuer");
    private static final Path PRIVATE_KEYS = DIRECTORY.resolve("private-keys.json");
    private static final Path PUBLISHED = DIRECTORY.resolve("published.json");
    private static final Path READS = DIRECTORY.resolve("reads");
    private static final int RSA_BITS = 2048;

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(DIRECTORY);
            List<JsonWebKey> keys = new ArrayList<>();
            for (String id : List.of(RSA, NEXT_RSA, UNPUBLISHED)) {
                keys.add(named(RsaJwkGenerator.generateJwk(RSA_BITS), id));
            }
            keys.add(named(EcJwkGenerator.generateJwk(EllipticCurves.P256), ELLIPTIC));
            Files.writeString(
                    PRIVATE_KEYS, new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            Files.writeString(READS, "");
            publish(RSA, ELLIPTIC);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", TestIssuer::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "registry.jwt.jwks", "http://127.0.0.1:" + server.getAddress().getPort() + "/keys",
                "registry.jwt.issuer", ISSUER,
                "registry.jwt.audience", AUDIENCE,
                "registry.jwt.key-refresh-pause", "1S");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** A key pair of the issuer's. */
    public static PublicJsonWebKey key(String id) throws IOException, JoseException {
        return (PublicJsonWebKey) new JsonWebKeySet(Files.readString(PRIVATE_KEYS)).findJsonWebKey(id, null, null, null);
    }

    /** From now on the issuer publishes just these keys. */
    public static void publish(String... ids) throws IOException, JoseException {
        JsonWebKeySet keys = new JsonWebKeySet();
        for (String id : ids) {
            keys.addJsonWebKey(key(id));
        }
        Files.writeString(PUBLISHED, keys.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    }

    /** From now on the issuer answers this instead of keys. */
    public static void publishText(String text) throws IOException {
        Files.writeString(PUBLISHED, text);
    }

    /** How often its keys have been read. */
    public static int reads() throws IOException {
        return Files.readString(READS).length();
    }

    private static JsonWebKey named(PublicJsonWebKey key, String id) {
        key.setKeyId(id);
        return key;
    }

    private static synchronized void answer(HttpExchange exchange) throws IOException {
        Files.writeString(READS, Files.readString(READS) + "|");
        byte[] keys = Files.readString(PUBLISHED).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/jwk-set+json");
        exchange.sendResponseHeaders(200, keys.length);
        exchange.getResponseBody().write(keys);
        exchange.close();
    }
}
