package org.racetozero.registry.http.criteria;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.Set;
import org.racetozero.registry.application.Changed;
import org.racetozero.registry.application.PartnerCriteriaService;
import org.racetozero.registry.domain.criteria.definition.RegisteredOverlay;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.idempotency.Once;
import org.racetozero.registry.http.paging.Fields;
import org.racetozero.registry.http.request.Parameters;
import org.racetozero.registry.http.request.RequestLine;

/** How one partner applies the criteria to its members. */
@Path("/v1/partners/{partner}/criteria")
@Produces(Renderer.JSON)
public class PartnerCriteriaResource {

    private final PartnerCriteriaService criteria;
    private final Once once;
    private final Exchange exchange;
    private final RequestLine line;

    public PartnerCriteriaResource(
            PartnerCriteriaService criteria, Once once, Exchange exchange, RequestLine line) {
        this.criteria = criteria;
        this.once = once;
        this.exchange = exchange;
        this.line = line;
    }

    @GET
    public Answer<PartnerCriteriaView> read(
            @PathParam("partner") String partner, @QueryParam("fields") String fields) {
        Parameters parameters = new Parameters();
        String code = parameters.code("partner", partner);
        Set<String> kept = Fields.of(parameters, fields, PartnerCriteriaView.class, "partner");
        parameters.requireValid();
        PartnerCriteriaView view = PartnerCriteriaView.of(criteria.read(code));
        return Answer.ok(view).version(view.version()).fields(kept);
    }

    @PUT
    @Consumes(Renderer.JSON)
    public Answer<PartnerCriteriaView> put(
            @PathParam("partner") String partner, Body<PartnerCriteriaInput> body) {
        String code = code(partner);
        return once.run(body, () -> {
            Changed<RegisteredOverlay> changed = criteria.put(
                    exchange.caller(), code, line.precondition(),
                    current -> body.over(PartnerCriteriaView.of(current)).toOverlay(code));
            PartnerCriteriaView view = PartnerCriteriaView.of(changed.state());
            Answer<PartnerCriteriaView> answer = changed.outcome() == Changed.Outcome.CREATED
                    ? Answer.created(view, URI.create("/v1/partners/" + code + "/criteria"))
                    : Answer.ok(view);
            return answer.version(view.version());
        });
    }

    @DELETE
    public Answer<Void> reset(@PathParam("partner") String partner) {
        String code = code(partner);
        return once.run(() -> {
            criteria.reset(exchange.caller(), code, line.precondition());
            return Answer.noContent();
        });
    }

    private static String code(String partner) {
        Parameters parameters = new Parameters();
        String code = parameters.code("partner", partner);
        parameters.requireValid();
        return code;
    }
}
