package org.racetozero.registry.http.criteria;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.racetozero.registry.application.ComplianceService;
import org.racetozero.registry.application.PartnerCriteriaService;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Parameters;

/** The criteria themselves, as data. */
@Path("/v1/criteria")
@Produces(Renderer.JSON)
public class CriteriaResource {

    /** All versions, oldest first. */
    public record CriteriaVersions(List<CriteriaVersionView> items) {
    }

    private final ComplianceService compliance;
    private final PartnerCriteriaService partners;
    private final Exchange exchange;

    public CriteriaResource(ComplianceService compliance, PartnerCriteriaService partners, Exchange exchange) {
        this.compliance = compliance;
        this.partners = partners;
        this.exchange = exchange;
    }

    @GET
    public Answer<CriteriaVersions> versions() {
        return Answer.ok(new CriteriaVersions(
                compliance.versions().stream().map(CriteriaVersionView::listed).toList()));
    }

    @GET
    @Path("/{version}")
    public Answer<CriteriaVersionView> version(
            @PathParam("version") String version, @QueryParam("partner") String partner) {
        CriteriaVersion found = find(version);
        return Answer.ok(CriteriaVersionView.of(found, criteria(found, partner), exchange.language()));
    }

    @GET
    @Path("/{version}/{criterion}")
    public Answer<CriterionView> criterion(
            @PathParam("version") String version,
            @PathParam("criterion") String criterion,
            @QueryParam("partner") String partner) {
        return criteria(find(version), partner).stream()
                .filter(each -> each.id().equals(criterion))
                .findFirst()
                .map(found -> Answer.ok(CriterionView.of(found, exchange.language())))
                .orElseThrow(() -> RefusedException.notFound("criterion", criterion));
    }

    /** What a version asks of everybody, or of a partner's members as the partner and its parents apply it. */
    private List<Criterion> criteria(CriteriaVersion version, String partner) {
        if (partner == null) {
            return version.criteria();
        }
        Parameters parameters = new Parameters();
        String code = parameters.code("partner", partner);
        if (code != null && !partners.isPartner(code)) {
            parameters.refuse("partner", "UNKNOWN_REFERENCE");
        }
        parameters.requireValid();
        return partners.asApplied(version, code);
    }

    private CriteriaVersion find(String version) {
        return compliance.version(version).orElseThrow(() -> RefusedException.notFound("criteria", version));
    }
}
