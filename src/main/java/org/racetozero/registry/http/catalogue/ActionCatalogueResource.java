package org.racetozero.registry.http.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.racetozero.registry.application.ActionCatalogue;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.domain.catalogue.ActionPhase;
import org.racetozero.registry.domain.catalogue.ActionSector;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Parameters;

/** The high-impact actions members can be recommended, as data. */
@Path("/v1/action-catalogue")
@Produces(Renderer.JSON)
public class ActionCatalogueResource {

    private final ActionCatalogue catalogue;
    private final Exchange exchange;

    public ActionCatalogueResource(ActionCatalogue catalogue, Exchange exchange) {
        this.catalogue = catalogue;
        this.exchange = exchange;
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<CatalogueActionView>> list(
            @QueryParam("sector") List<String> sector, @QueryParam("phase") List<String> phase) {
        Parameters parameters = new Parameters();
        List<ActionSector> sectors = parameters.constants("sector", sector, ActionSector.class);
        List<ActionPhase> phases = parameters.constants("phase", phase, ActionPhase.class);
        parameters.requireValid();
        List<CatalogueActionView> actions = CatalogueActionView.all(catalogue.book(), exchange.language()).stream()
                .filter(action -> sectors.isEmpty() || sectors.contains(action.sector()))
                .filter(action -> phases.isEmpty() || phases.contains(action.phase()))
                .toList();
        return Answer.ok(new PageView<>(actions, new PageView.Links(null, null, null), CatalogueActionView.class));
    }

    @GET
    @Path("/{action}")
    public Answer<CatalogueActionView> read(@PathParam("action") String action) {
        return catalogue.book()
                .find(action)
                .map(found -> Answer.ok(CatalogueActionView.of(catalogue.book(), found, exchange.language())))
                .orElseThrow(() -> RefusedException.notFound("catalogue action", action));
    }
}
