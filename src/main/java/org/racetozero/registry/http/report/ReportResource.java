package org.racetozero.registry.http.report;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.application.MemberService;
import org.racetozero.registry.application.ReportService;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.body.BodyReader;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.idempotency.Once;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.part.PartDesk;
import org.racetozero.registry.http.part.PartListQuery;
import org.racetozero.registry.http.part.PartNoun;
import org.racetozero.registry.http.part.PartQuery;
import org.racetozero.registry.http.request.Parameters;
import org.racetozero.registry.http.request.RequestLine;

/** The annual reports of one member, by year. */
@Path("/v1/members/{member}/reports")
@Produces(Renderer.JSON)
public class ReportResource {

    private static final Set<PartKind> TEMPLATE_PARTS =
            Set.of(PartKind.REPORT, PartKind.INVENTORY, PartKind.TARGET, PartKind.ACTION);

    private final PartDesk desk;
    private final MemberService members;
    private final ReportService reports;
    private final Once once;
    private final Exchange exchange;
    private final RequestLine line;
    private final PartNoun<Editions<AnnualReport>, ReportView> noun;

    public ReportResource(
            PartDesk desk,
            MemberService members,
            ReportService reports,
            Once once,
            Exchange exchange,
            RequestLine line) {
        this.desk = desk;
        this.members = members;
        this.reports = reports;
        this.once = once;
        this.exchange = exchange;
        this.line = line;
        this.noun = new PartNoun<>(
                PartKind.REPORT, RowKey.KEY, MemberParts::reports, ReportView.class, ReportView::of, reports);
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<ReportView>> list(@PathParam("member") String member, @BeanParam PartListQuery query) {
        return desk.list(noun, member, query, new Parameters(), each -> true);
    }

    @GET
    @Path("/{year}")
    public Answer<ReportView> read(
            @PathParam("member") String member, @PathParam("year") String year, @BeanParam PartQuery query) {
        return desk.read(noun, parameters -> ReportYear.text(parameters, year), member, query);
    }

    @PUT
    @Consumes(Renderer.JSON)
    @Path("/{year}")
    public Answer<ReportView> put(
            @PathParam("member") String member, @PathParam("year") String year, Body<ReportInput> body) {
        return desk.put(
                noun, parameters -> ReportYear.text(parameters, year), member, body,
                input -> Editions.first(input.toReport(ReportYear.of(year))));
    }

    @PATCH
    @Path("/{year}")
    @Consumes(BodyReader.MERGE_PATCH)
    public Answer<ReportView> patch(
            @PathParam("member") String member, @PathParam("year") String year, Body<ReportInput> body) {
        return desk.patch(
                noun, parameters -> ReportYear.text(parameters, year), member, body,
                input -> Editions.first(input.toReport(ReportYear.of(year))));
    }

    @DELETE
    @Path("/{year}")
    public Answer<Void> delete(@PathParam("member") String member, @PathParam("year") String year) {
        return desk.delete(noun, parameters -> ReportYear.text(parameters, year), member);
    }

    @POST
    @Consumes(Renderer.JSON)
    @Path("/{year}/transitions")
    public Answer<ReportView> move(
            @PathParam("member") String member, @PathParam("year") String year, Body<ReportTransitionInput> body) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        ReportYear.text(parameters, year);
        parameters.requireValid();
        return once.run(body, () -> {
            Versioned<Editions<AnnualReport>> moved = reports.move(
                    exchange.caller(), memberId, ReportYear.of(year), line.precondition(), body.value().toStep());
            ReportView view = ReportView.of(memberId, moved, Visibility.of(exchange.caller()));
            return Answer.ok(view).version(view.version());
        });
    }

    @GET
    @Path("/{year}/template")
    public Answer<ReportTemplateView> template(@PathParam("member") String member, @PathParam("year") String year) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        ReportYear.text(parameters, year);
        parameters.requireValid();
        RegisteredMember known = members.read(exchange.caller(), memberId, TEMPLATE_PARTS, null, null);
        return Answer.ok(ReportTemplateView.of(known, ReportYear.of(year), Visibility.of(exchange.caller())));
    }
}
