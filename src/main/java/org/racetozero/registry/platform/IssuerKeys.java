package org.racetozero.registry.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jose4j.http.Get;
import org.jose4j.http.Response;
import org.jose4j.http.SimpleGet;
import org.jose4j.http.SimpleResponse;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * The issuer's keys (RFC 7517), from its address or from a file, kept and read anew when a token names one that is not
 * among them: but not more often than every few seconds, whatever tokens come and whether reading succeeds.
 */
final class IssuerKeys {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration KEPT_WHILE_UNREACHABLE = Duration.ofHours(1);
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final int OK = 200;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final SimpleGet source;
    private final long pauseNanoseconds;
    private IOException failure;
    private long failedAt;

    private IssuerKeys(SimpleGet source, Duration pause) {
        this.source = source;
        this.pauseNanoseconds = pause.toNanos();
    }

    /** The keys at that address or in that file. */
    static HttpsJwks at(String location, Duration pause) {
        HttpsJwks keys = new HttpsJwks(location);
        keys.setSimpleHttpGet(new IssuerKeys(source(location), pause)::get);
        keys.setDefaultCacheDuration(KEPT.toSeconds());
        keys.setRetainCacheOnErrorDuration(KEPT_WHILE_UNREACHABLE.toSeconds());
        keys.setRefreshReprieveThreshold(pause.toMillis());
        return keys;
    }

    private static SimpleGet source(String location) {
        if (!location.startsWith("https:") && !location.startsWith("http:")) {
            Path file = file(location);
            return ignored -> new Response(OK, "OK", Map.of(), Files.readString(file));
        }
        URI address = URI.create(location);
        if (location.startsWith("http:") && !THIS_MACHINE.contains(String.valueOf(address.getHost()))) {
            throw new StartRefusedException(
                    "registry.jwt.jwks is an http address of another machine. Whoever can change what it answers could"
                            + " sign any token: give an https address, or a file.");
        }
        Get get = new Get();
        get.setConnectTimeout((int) LIMIT.toMillis());
        get.setReadTimeout((int) LIMIT.toMillis());
        get.setRetries(0);
        get.setResponseBodySizeLimit(LARGEST_ANSWER);
        return get;
    }

    private static Path file(String location) {
        try {
            Path file = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
            if (Files.isReadable(file)) {
                return file;
            }
        } catch (IllegalArgumentException malformed) {
            throw new StartRefusedException("registry.jwt.jwks is neither an address nor a file.", malformed);
        }
        throw new StartRefusedException("registry.jwt.jwks names a file that cannot be read.");
    }

    private synchronized SimpleResponse get(String location) throws IOException {
        if (failure != null && System.nanoTime() - failedAt < pauseNanoseconds) {
            throw failure;
        }
        try {
            SimpleResponse response = read(location);
            failure = null;
            return response;
        } catch (IOException unreachable) {
            failure = unreachable;
            failedAt = System.nanoTime();
            throw unreachable;
        }
    }

    private SimpleResponse read(String location) throws IOException {
        SimpleResponse response = source.get(location);
        try {
            new JsonWebKeySet(response.getBody());
            return response;
        } catch (JoseException noKeySet) {
            throw new IOException("What stands there is no key set", noKeySet);
        }
    }
}
