package org.racetozero.registry.http.judgement;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.racetozero.registry.application.JudgementService;
import org.racetozero.registry.domain.judgement.Judgement;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.part.PartDesk;
import org.racetozero.registry.http.part.PartListQuery;
import org.racetozero.registry.http.part.PartNoun;
import org.racetozero.registry.http.part.PartQuery;
import org.racetozero.registry.http.request.Parameters;

/** Reviewers' signed decisions about one member. */
@Path("/v1/members/{member}/judgements")
@Produces(Renderer.JSON)
public class JudgementResource {

    private final PartDesk desk;
    private final Exchange exchange;
    private final PartNoun<Judgement, JudgementView> noun;

    public JudgementResource(PartDesk desk, Exchange exchange, JudgementService service) {
        this.desk = desk;
        this.exchange = exchange;
        this.noun = new PartNoun<>(
                PartKind.JUDGEMENT, RowKey.UUID, MemberParts::judgements, JudgementView.class, JudgementView::of,
                service);
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<JudgementView>> list(
            @PathParam("member") String member,
            @BeanParam PartListQuery query,
            @QueryParam("criterion") List<String> criterion,
            @QueryParam("partner") List<String> partner) {
        Parameters parameters = new Parameters();
        List<String> criteria = parameters.criteria("criterion", criterion);
        List<String> partners = parameters.codes("partner", partner);
        return desk.list(noun, member, query, parameters,
                each -> (criteria.isEmpty() || criteria.contains(each.criterion()))
                        && (partners.isEmpty() || partners.contains(each.partner())));
    }

    @POST
    @Consumes(Renderer.JSON)
    public Answer<JudgementView> create(@PathParam("member") String member, Body<JudgementInput> body) {
        return desk.create(noun, member, body, (input, id) -> input.toJudgement(exchange.caller().name()));
    }

    @GET
    @Path("/{judgement}")
    public Answer<JudgementView> read(
            @PathParam("member") String member, @PathParam("judgement") String judgement, @BeanParam PartQuery query) {
        return desk.read(noun, parameters -> parameters.idText("judgement", judgement), member, query);
    }

    @DELETE
    @Path("/{judgement}")
    public Answer<Void> delete(@PathParam("member") String member, @PathParam("judgement") String judgement) {
        return desk.delete(noun, "judgement", judgement, member);
    }
}
