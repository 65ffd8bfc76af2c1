package org.racetozero.registry.http.calculation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import org.racetozero.registry.domain.calculation.TargetMethod;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;

/** The methods by which a target can be calculated, as data. */
@Path("/v1/target-methods")
@Produces(Renderer.JSON)
public class TargetMethodResource {

    /** All of them. */
    public record TargetMethods(List<TargetMethodView> items) {
    }

    private final Exchange exchange;

    public TargetMethodResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @GET
    public Answer<TargetMethods> list() {
        return Answer.ok(new TargetMethods(Arrays.stream(TargetMethod.values())
                .map(method -> TargetMethodView.of(method, exchange.language()))
                .toList()));
    }
}
