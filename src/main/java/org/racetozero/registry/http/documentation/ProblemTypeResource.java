package org.racetozero.registry.http.documentation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.problem.ProblemType;
import org.racetozero.registry.http.text.Messages;

/** The page each problem's type leads to. */
@Path("/problems/{problem}")
public class ProblemTypeResource {

    private final Exchange exchange;

    public ProblemTypeResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @GET
    @Produces(Renderer.JSON)
    public Answer<ProblemTypeView> read(@PathParam("problem") String problem) {
        return Answer.ok(view(problem));
    }

    @GET
    @Produces(Renderer.HTML)
    public Answer<byte[]> page(@PathParam("problem") String problem) {
        return Answer.ok(ProblemPage.of(view(problem), exchange.language()));
    }

    private ProblemTypeView view(String problem) {
        ProblemType type =
                ProblemType.of(problem).orElseThrow(() -> RefusedException.notFound("problem", problem));
        return new ProblemTypeView(
                type.uri(),
                Messages.text(exchange.language(), "problem." + type.name() + ".title"),
                type.status(),
                Messages.text(exchange.language(), "problem." + type.name() + ".detail"));
    }
}
