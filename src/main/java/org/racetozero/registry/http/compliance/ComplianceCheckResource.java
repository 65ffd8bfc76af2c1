package org.racetozero.registry.http.compliance;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.racetozero.registry.application.ComplianceService;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.NeedsNoCredential;

/** The verdict on facts in a request: nothing of them is stored. */
@Path("/v1/compliance-checks")
@Produces(Renderer.JSON)
public class ComplianceCheckResource {

    private final ComplianceService compliance;
    private final Exchange exchange;

    public ComplianceCheckResource(ComplianceService compliance, Exchange exchange) {
        this.compliance = compliance;
        this.exchange = exchange;
    }

    @POST
    @Consumes(Renderer.JSON)
    @NeedsNoCredential
    public Answer<VerdictView> check(Body<ComplianceCheckInput> body) {
        ComplianceCheckInput input = body.value();
        ComplianceService.Facts facts = input.toFacts();
        Verdict verdict = compliance.check(facts, input.toInquiry(), List.of());
        return Answer.ok(VerdictView.of(verdict, exchange.language(), null, facts.member(), null));
    }
}
