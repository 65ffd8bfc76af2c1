package org.racetozero.registry.http.pledge;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.racetozero.registry.application.PledgeService;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.body.BodyReader;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.part.PartDesk;
import org.racetozero.registry.http.part.PartListQuery;
import org.racetozero.registry.http.part.PartNoun;
import org.racetozero.registry.http.part.PartQuery;
import org.racetozero.registry.http.request.Parameters;

/** The pledges of one member. */
@Path("/v1/members/{member}/pledges")
@Produces(Renderer.JSON)
public class PledgeResource {

    private final PartDesk desk;
    private final PartNoun<Pledge, PledgeView> noun;

    public PledgeResource(PartDesk desk, PledgeService pledges) {
        this.desk = desk;
        this.noun = new PartNoun<>(
                PartKind.PLEDGE, RowKey.UUID, MemberParts::pledges, PledgeView.class, PledgeView::of, pledges);
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<PledgeView>> list(
            @PathParam("member") String member,
            @BeanParam PartListQuery query,
            @QueryParam("partner") List<String> partner) {
        Parameters parameters = new Parameters();
        List<String> partners = parameters.codes("partner", partner);
        return desk.list(noun, member, query, parameters,
                each -> partners.isEmpty() || partners.contains(each.partner()));
    }

    @POST
    @Consumes(Renderer.JSON)
    public Answer<PledgeView> create(@PathParam("member") String member, Body<PledgeInput> body) {
        return desk.create(noun, member, body, (input, id) -> input.toPledge());
    }

    @GET
    @Path("/{pledge}")
    public Answer<PledgeView> read(
            @PathParam("member") String member, @PathParam("pledge") String pledge, @BeanParam PartQuery query) {
        return desk.read(noun, parameters -> parameters.idText("pledge", pledge), member, query);
    }

    @PUT
    @Consumes(Renderer.JSON)
    @Path("/{pledge}")
    public Answer<PledgeView> replace(
            @PathParam("member") String member, @PathParam("pledge") String pledge, Body<PledgeInput> body) {
        return desk.replace(noun, "pledge", pledge, member, body, (input, id) -> input.toPledge());
    }

    @PATCH
    @Path("/{pledge}")
    @Consumes(BodyReader.MERGE_PATCH)
    public Answer<PledgeView> patch(
            @PathParam("member") String member, @PathParam("pledge") String pledge, Body<PledgeInput> body) {
        return desk.patch(noun, "pledge", pledge, member, body, (input, id) -> input.toPledge());
    }
}
