package org.racetozero.registry.http.criteria;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.racetozero.registry.application.ComplianceService;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;

/** The criteria themselves, as data. */
@Path("/v1/criteria")
@Produces(Renderer.JSON)
public class CriteriaResource {

    /** All versions, oldest first. */
    public record CriteriaVersions(List<CriteriaVersionView> items) {
    }

    private final ComplianceService compliance;
    private final Exchange exchange;

    public CriteriaResource(ComplianceService compliance, Exchange exchange) {
        this.compliance = compliance;
        this.exchange = exchange;
    }

    @GET
    public Answer<CriteriaVersions> versions() {
        return Answer.ok(new CriteriaVersions(
                compliance.versions().stream().map(CriteriaVersionView::listed).toList()));
    }

    @GET
    @Path("/{version}")
    public Answer<CriteriaVersionView> version(@PathParam("version") String version) {
        return Answer.ok(CriteriaVersionView.of(find(version), exchange.language()));
    }

    @GET
    @Path("/{version}/{criterion}")
    public Answer<CriterionView> criterion(
            @PathParam("version") String version, @PathParam("criterion") String criterion) {
        return find(version)
                .criterion(criterion)
                .map(found -> Answer.ok(CriterionView.of(found, exchange.language())))
                .orElseThrow(() -> RefusedException.notFound("criterion", criterion));
    }

    private CriteriaVersion find(String version) {
        return compliance.version(version).orElseThrow(() -> RefusedException.notFound("criteria", version));
    }
}
