package org.racetozero.registry.contract.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.RawHttp;

/** The fuzzer says what is wrong with a service, and nothing about one that is not. */
class FuzzerTest {

    private static final String REQUEST_ID = "3f0f9c5e-6a43-4a56-9d2e-4c2b6f0a7d11";

    /** The JDK's server reads addresses before it asks anybody. */
    private static final String REFUSED_BY_THE_SERVER_ITSELF = "URISyntaxException";

    @TempDir
    private Path directory;

    @Test
    void aServiceThatIsTooBusyForEverythingButSaysSoProperlyFailsOnlyInThat() throws IOException {
        String busy = Contract.read().document().at("/components/examples/Unavailable/value").toString();

        Fuzzer fuzzer = fuzz(busy, "application/problem+json", 503);

        assertThat(fuzzer.mistakes())
                .filteredOn(mistake -> !mistake.contains(REFUSED_BY_THE_SERVER_ITSELF))
                .isNotEmpty()
                .allMatch(mistake -> mistake.startsWith("failed with 503")
                        || mistake.startsWith("no such operation: the status should be"));
    }

    @Test
    void aServiceThatAcceptsEverythingAndShowsItsInsideIsFoundOut() throws IOException {
        Fuzzer fuzzer = fuzz("java.lang.NullPointerException", "text/plain", 200);

        assertThat(fuzzer.mistakes())
                .anyMatch(mistake -> mistake.contains("media type text/plain is not one of"))
                .anyMatch(mistake -> mistake.contains("accepted with 200 what the contract does not allow"))
                .anyMatch(mistake -> mistake.contains("does not declare status 200"))
                .allMatch(mistake -> mistake.contains("\n> "));
        assertThat(fuzzer.statuses()).containsKey(200);
    }

    private Fuzzer fuzz(String answer, String mediaType, int status) throws IOException {
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            answer(exchange, body, mediaType, status);
        });
        server.start();
        try {
            RawHttp service = new RawHttp("127.0.0.1", server.getAddress().getPort());
            Fuzzer fuzzer = new Fuzzer(service, "key", 1, directory.resolve("coverage"));
            fuzzer.run(Duration.ofSeconds(2));
            assertThat(asked).hasPositiveValue();
            return fuzzer;
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, byte[] body, String mediaType, int status) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.getResponseHeaders().set("Request-Id", REQUEST_ID);
        exchange.getResponseHeaders().set("Retry-After", "2");
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
