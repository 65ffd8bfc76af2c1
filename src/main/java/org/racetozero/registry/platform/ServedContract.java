package org.racetozero.registry.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The contract where tools look for it, as YAML or JSON. The framework would serve the same there, but reads the whole of
 * it at every start, a quarter of the time that takes; this reads it when somebody asks.
 */
@ApplicationScoped
public class ServedContract {

    private static final String PATH = "/q/openapi";
    private static final String JSON = "json";

    private final ObjectMapper json;
    private Buffer yaml;
    private Buffer converted;

    public ServedContract(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.get(PATH).order(-1).blockingHandler(this::serve);
    }

    private void serve(RoutingContext context) {
        String format = context.request().getParam("format");
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        boolean asJson = format == null
                ? accepted != null && accepted.contains(JSON)
                : format.equalsIgnoreCase(JSON);
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, asJson ? "application/json" : "application/yaml;charset=UTF-8")
                .end(asJson ? json() : yaml());
    }

    private synchronized Buffer yaml() {
        if (yaml == null) {
            try (InputStream contract = ServedContract.class.getResourceAsStream("/META-INF/openapi.yaml")) {
                yaml = Buffer.buffer(contract.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return yaml;
    }

    private synchronized Buffer json() {
        if (converted == null) {
            try {
                converted = Buffer.buffer(json.writeValueAsBytes(new YAMLMapper().readTree(yaml().getBytes())));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return converted;
    }
}
