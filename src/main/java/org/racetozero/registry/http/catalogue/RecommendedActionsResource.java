package org.racetozero.registry.http.catalogue;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.racetozero.registry.application.RecommendationService;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Parameters;

/** High-impact actions for one member, ranked against the gap to its target. */
@Path("/v1/members/{member}/recommended-actions")
@Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
public class RecommendedActionsResource {

    private final RecommendationService recommendations;
    private final Exchange exchange;

    public RecommendedActionsResource(RecommendationService recommendations, Exchange exchange) {
        this.recommendations = recommendations;
        this.exchange = exchange;
    }

    @GET
    public Answer<RecommendationView> recommend(
            @PathParam("member") String member, @BeanParam RecommendationQuery query) {
        Parameters parameters = new Parameters();
        UUID id = parameters.uuid("member", member);
        RecommendationService.Inquiry inquiry = query.inquiry(parameters, recommendations.catalogue());
        parameters.requireValid();
        RecommendationService.Recommended recommended =
                recommendations.recommend(exchange.caller(), id, inquiry);
        recommended.unknown().forEach(name -> parameters.refuse(name, "UNKNOWN_REFERENCE"));
        parameters.requireValid();
        RecommendationView view = RecommendationView.of(
                recommended, inquiry, recommendations.catalogue().version(), exchange.language());
        return Answer.ok(view).alsoAsTable(() -> new PageView<>(view.items(), null, RecommendedActionView.class));
    }
}
