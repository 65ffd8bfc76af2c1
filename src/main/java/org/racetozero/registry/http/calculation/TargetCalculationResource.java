package org.racetozero.registry.http.calculation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.racetozero.registry.application.CalculationService;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.NeedsNoCredential;

/** Science-based targets calculated from what is in a request: nothing of it is stored. */
@Path("/v1/target-calculations")
@Produces(Renderer.JSON)
public class TargetCalculationResource {

    private final CalculationService calculations;
    private final Exchange exchange;

    public TargetCalculationResource(CalculationService calculations, Exchange exchange) {
        this.calculations = calculations;
        this.exchange = exchange;
    }

    @POST
    @Consumes(Renderer.JSON)
    @NeedsNoCredential
    public Answer<TargetCalculationView> calculate(Body<TargetCalculationInput> body) {
        TargetCalculationInput input = body.value();
        return Answer.ok(TargetCalculationView.of(
                calculations.compare(input.toInputs(), input.changes()), exchange.language()));
    }
}
