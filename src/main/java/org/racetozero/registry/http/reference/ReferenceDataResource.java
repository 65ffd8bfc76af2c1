package org.racetozero.registry.http.reference;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.racetozero.registry.application.ReferenceCatalogue;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.domain.reference.ReferenceDataset;
import org.racetozero.registry.domain.reference.ReferenceVersion;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Parameters;

/** The published data that calculations look things up in. */
@Path("/v1/reference-data")
@Produces(Renderer.JSON)
public class ReferenceDataResource {

    /** All data sets. */
    public record ReferenceDatasets(List<ReferenceDatasetView> items) {
    }

    private final ReferenceCatalogue catalogue;
    private final Exchange exchange;

    public ReferenceDataResource(ReferenceCatalogue catalogue, Exchange exchange) {
        this.catalogue = catalogue;
        this.exchange = exchange;
    }

    @GET
    public Answer<ReferenceDatasets> list() {
        return Answer.ok(new ReferenceDatasets(catalogue.datasets().stream()
                .map(dataset -> ReferenceDatasetView.of(dataset, exchange.language()))
                .toList()));
    }

    @GET
    @Path("/{dataset}")
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<ReferenceDataView> read(
            @PathParam("dataset") String code,
            @QueryParam("version") String version,
            @QueryParam("country") List<String> country,
            @QueryParam("year") List<String> year) {
        ReferenceDataset dataset =
                catalogue.dataset(code).orElseThrow(() -> RefusedException.notFound("data set", code));
        ReferenceVersion read = dataset.version(version == null ? dataset.defaultVersion() : version)
                .orElseThrow(() -> RefusedException.notFound("version", version));
        Parameters parameters = new Parameters();
        ReferenceFilter filter = ReferenceFilter.of(parameters, dataset, country, year);
        parameters.requireValid();
        ReferenceRow.Form form = ReferenceRow.FORMS.get(dataset.code());
        List<ReferenceRow> rows = catalogue.table(dataset, read.code()).rows()
                .filter(filter)
                .map(form.reader())
                .toList();
        return Answer.ok(ReferenceDataView.of(dataset, read, rows, exchange.language()))
                .alsoAsTable(() -> new PageView<>(rows, null, form.type()));
    }
}
