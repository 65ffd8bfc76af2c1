package org.racetozero.registry.http.compliance;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.racetozero.registry.application.ComplianceService;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Moment;
import org.racetozero.registry.http.request.Parameters;
import org.racetozero.registry.http.shared.CampaignDays;

/** The verdict on a stored member. */
@Path("/v1/members/{member}/compliance")
@Produces(Renderer.JSON)
public class ComplianceResource {

    private final ComplianceService compliance;
    private final Exchange exchange;

    public ComplianceResource(ComplianceService compliance, Exchange exchange) {
        this.compliance = compliance;
        this.exchange = exchange;
    }

    @GET
    public Answer<VerdictView> judge(
            @PathParam("member") String member,
            @QueryParam("criteriaVersion") String criteriaVersion,
            @QueryParam("partner") String partner,
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt) {
        Parameters parameters = new Parameters();
        UUID id = parameters.uuid("member", member);
        Moment moment = Moment.of(parameters, asOf, knownAt);
        String code = partner == null ? null : parameters.code("partner", partner);
        if (criteriaVersion != null && compliance.version(criteriaVersion).isEmpty()) {
            parameters.refuse("criteriaVersion", "UNKNOWN_REFERENCE");
        }
        if (!CampaignDays.include(moment.asOf())) {
            parameters.refuse(
                    "asOf", "OUTSIDE_THE_CAMPAIGN", CampaignDays.FIRST.toString(), CampaignDays.LAST.toString());
        }
        parameters.requireValid();
        ComplianceService.Judged judged = compliance.judge(
                exchange.caller(), id,
                new ComplianceService.Inquiry(criteriaVersion, code, moment.asOf(), moment.knownAt()));
        return Answer.ok(VerdictView.of(
                judged.verdict(), exchange.language(), id, judged.member().facts(), judged.knownAt()));
    }
}
