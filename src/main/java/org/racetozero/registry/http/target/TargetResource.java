package org.racetozero.registry.http.target;

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
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.racetozero.registry.application.TargetService;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;
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

/** The targets of one member. */
@Path("/v1/members/{member}/targets")
@Produces(Renderer.JSON)
public class TargetResource {

    private final PartDesk desk;
    private final PartNoun<Target, TargetView> noun;

    public TargetResource(PartDesk desk, TargetService targets) {
        this.desk = desk;
        this.noun = new PartNoun<>(
                PartKind.TARGET, RowKey.UUID, MemberParts::targets, TargetView.class, TargetView::of, targets);
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<TargetView>> list(
            @PathParam("member") String member,
            @BeanParam PartListQuery query,
            @QueryParam("kind") List<String> kind,
            @QueryParam("horizon") List<String> horizon) {
        Parameters parameters = new Parameters();
        List<TargetKind> kinds = parameters.constants("kind", kind, TargetKind.class);
        List<Horizon> horizons = parameters.constants("horizon", horizon, Horizon.class);
        return desk.list(noun, member, query, parameters,
                each -> (kinds.isEmpty() || kinds.contains(each.kind()))
                        && (horizons.isEmpty() || horizons.contains(each.horizon())));
    }

    @POST
    @Consumes(Renderer.JSON)
    public Answer<TargetView> create(@PathParam("member") String member, Body<TargetInput> body) {
        return desk.create(noun, member, body, (input, id) -> input.toTarget(id));
    }

    @GET
    @Path("/{target}")
    public Answer<TargetView> read(
            @PathParam("member") String member, @PathParam("target") String target, @BeanParam PartQuery query) {
        return desk.read(noun, parameters -> parameters.idText("target", target), member, query);
    }

    @PUT
    @Consumes(Renderer.JSON)
    @Path("/{target}")
    public Answer<TargetView> replace(
            @PathParam("member") String member, @PathParam("target") String target, Body<TargetInput> body) {
        return desk.replace(noun, "target", target, member, body, (input, id) -> input.toTarget(id));
    }

    @PATCH
    @Path("/{target}")
    @Consumes(BodyReader.MERGE_PATCH)
    public Answer<TargetView> patch(
            @PathParam("member") String member, @PathParam("target") String target, Body<TargetInput> body) {
        return desk.patch(noun, "target", target, member, body, (input, id) -> input.toTarget(id));
    }

    @DELETE
    @Path("/{target}")
    public Answer<Void> delete(@PathParam("member") String member, @PathParam("target") String target) {
        return desk.delete(noun, "target", target, member);
    }
}
