package org.racetozero.registry.http.action;

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
import org.racetozero.registry.application.ActionService;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.action.ActionStatus;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
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

/** The actions of one member. */
@Path("/v1/members/{member}/actions")
@Produces(Renderer.JSON)
public class ActionResource {

    private final PartDesk desk;
    private final PartNoun<Action, ActionView> noun;

    public ActionResource(PartDesk desk, ActionService actions) {
        this.desk = desk;
        this.noun = new PartNoun<>(
                PartKind.ACTION, RowKey.UUID, MemberParts::actions, ActionView.class, ActionView::of, actions);
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<ActionView>> list(
            @PathParam("member") String member,
            @BeanParam PartListQuery query,
            @QueryParam("status") List<String> status,
            @QueryParam("highImpact") String highImpact) {
        Parameters parameters = new Parameters();
        List<ActionStatus> statuses = parameters.constants("status", status, ActionStatus.class);
        Boolean wanted = parameters.truth("highImpact", highImpact);
        return desk.list(noun, member, query, parameters,
                each -> (statuses.isEmpty() || statuses.contains(each.status()))
                        && (wanted == null || wanted.equals(each.highImpact())));
    }

    @POST
    @Consumes(Renderer.JSON)
    public Answer<ActionView> create(@PathParam("member") String member, Body<ActionInput> body) {
        return desk.create(noun, member, body, (input, id) -> input.toAction(id));
    }

    @GET
    @Path("/{action}")
    public Answer<ActionView> read(
            @PathParam("member") String member, @PathParam("action") String action, @BeanParam PartQuery query) {
        return desk.read(noun, parameters -> parameters.idText("action", action), member, query);
    }

    @PUT
    @Consumes(Renderer.JSON)
    @Path("/{action}")
    public Answer<ActionView> replace(
            @PathParam("member") String member, @PathParam("action") String action, Body<ActionInput> body) {
        return desk.replace(noun, "action", action, member, body, (input, id) -> input.toAction(id));
    }

    @PATCH
    @Path("/{action}")
    @Consumes(BodyReader.MERGE_PATCH)
    public Answer<ActionView> patch(
            @PathParam("member") String member, @PathParam("action") String action, Body<ActionInput> body) {
        return desk.patch(noun, "action", action, member, body, (input, id) -> input.toAction(id));
    }

    @DELETE
    @Path("/{action}")
    public Answer<Void> delete(@PathParam("member") String member, @PathParam("action") String action) {
        return desk.delete(noun, "action", action, member);
    }
}
