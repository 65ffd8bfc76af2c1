package org.racetozero.registry.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractCheck;
import org.racetozero.registry.support.ContractCoverage;
import org.racetozero.registry.support.ContractFilter;

/** A test of the running service fails on the first answer that the contract does not allow. */
class ContractFilterTest {

    private static final String ID = "3f0f9c5e-6a43-4a56-9d2e-4c2b6f0a7d11";

    @TempDir
    private Path directory;

    private List<Filter> filtersBefore;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        filtersBefore = List.copyOf(RestAssured.filters());
        ContractCoverage coverage = new ContractCoverage(directory.resolve("coverage"));
        RestAssured.replaceFiltersWith(new ContractFilter(new ContractCheck(Contract.read(), coverage)));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String problem = Contract.read().document().at("/components/examples/NotFound/value").toString();
        answer("/problems/not-found", "application/problem+json", problem);
        answer("/problems/forbidden", "application/problem+json", problem.replace("title", "heading"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        RestAssured.replaceFiltersWith(filtersBefore);
    }

    @Test
    void itIsInstalledOnce() {
        RestAssured.replaceFiltersWith(List.of());

        ContractFilter.install();
        ContractFilter.install();

        assertThat(RestAssured.filters()).filteredOn(ContractFilter.class::isInstance).hasSize(1);
    }

    @Test
    void anAnswerThatIsAllowedReachesTheTestWhole() {
        String title = given().port(port()).get("/problems/not-found").then().statusCode(404).extract().path("title");

        assertThat(title).isEqualTo("Not found");
    }

    @Test
    void anAnswerThatIsNotFailsTheTestAndSaysWhy() {
        assertThatThrownBy(() -> given().port(port()).get("/problems/forbidden"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /problems/forbidden")
                .hasMessageContaining("required property 'title' not found")
                .hasMessageContaining("heading");
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(String path, String mediaType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.getResponseHeaders().set("Request-Id", ID);
            exchange.sendResponseHeaders(404, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
