package org.racetozero.registry.http.plan;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.racetozero.registry.application.PlanService;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.body.BodyReader;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.part.PartDesk;
import org.racetozero.registry.http.part.PartNoun;
import org.racetozero.registry.http.part.PartQuery;

/** The transition plan of one member. */
@Path("/v1/members/{member}/plan")
@Produces(Renderer.JSON)
public class PlanResource {

    private final PartDesk desk;
    private final PartNoun<Editions<TransitionPlan>, PlanView> noun;

    public PlanResource(PartDesk desk, PlanService service) {
        this.desk = desk;
        this.noun = new PartNoun<>(
                PartKind.PLAN, RowKey.UUID, MemberParts::plan, PlanView.class, PlanView::of, service);
    }

    @GET
    public Answer<PlanView> read(@PathParam("member") String member, @BeanParam PartQuery query) {
        return desk.read(noun, PartNoun::onlyOne, member, query);
    }

    @PUT
    @Consumes(Renderer.JSON)
    public Answer<PlanView> put(@PathParam("member") String member, Body<PlanInput> body) {
        return desk.put(noun, PartNoun::onlyOne, member, body, input -> Editions.first(input.toPlan()));
    }

    @PATCH
    @Consumes(BodyReader.MERGE_PATCH)
    public Answer<PlanView> patch(@PathParam("member") String member, Body<PlanInput> body) {
        return desk.patch(noun, PartNoun::onlyOne, member, body, input -> Editions.first(input.toPlan()));
    }

    @DELETE
    public Answer<Void> delete(@PathParam("member") String member) {
        return desk.delete(noun, PartNoun::onlyOne, member);
    }
}
