package org.racetozero.registry.http.documentation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.racetozero.registry.http.answer.Answer;

/** The contract, byte for byte as it is kept in the repository. */
@Path("/openapi.yaml")
public class ContractResource {

    private static final byte[] CONTRACT = read();

    @GET
    @Produces("application/yaml")
    public Answer<byte[]> contract() {
        return Answer.ok(CONTRACT);
    }

    private static byte[] read() {
        try (InputStream contract = ContractResource.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return contract.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
