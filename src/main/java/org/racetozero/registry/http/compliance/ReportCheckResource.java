package org.racetozero.registry.http.compliance;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.racetozero.registry.application.ComplianceService;
import org.racetozero.registry.application.ReportService;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.NeedsNoCredential;

/** What the criteria would say of a report in a request: nothing of it is stored. */
@Path("/v1/report-checks")
@Produces(Renderer.JSON)
public class ReportCheckResource {

    private final ComplianceService compliance;
    private final ReportService reports;
    private final Exchange exchange;

    public ReportCheckResource(ComplianceService compliance, ReportService reports, Exchange exchange) {
        this.compliance = compliance;
        this.reports = reports;
        this.exchange = exchange;
    }

    @POST
    @Consumes(Renderer.JSON)
    @NeedsNoCredential
    public Answer<ReportCheckView> check(Body<ReportCheckInput> body) {
        ReportCheckInput input = body.value();
        ComplianceService.Facts facts = input.toFacts();
        List<Violation> misfits = reports.implausibilities(facts.reports().getFirst()).stream()
                .map(violation -> violation.under("/report"))
                .toList();
        Verdict verdict = compliance.check(
                facts, new ComplianceService.Inquiry(null, null, input.asOf(), null), misfits);
        return Answer.ok(new ReportCheckView(verdict.all()
                .filter(finding -> finding.criterion().pillar() == Pillar.PUBLISH)
                .map(finding -> FindingView.of(finding, exchange.language(), "{member}"))
                .toList()));
    }
}
