package org.racetozero.registry.http.advocacy;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.racetozero.registry.application.AdvocacyService;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.body.BodyReader;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.part.PartDesk;
import org.racetozero.registry.http.part.PartNoun;
import org.racetozero.registry.http.part.PartQuery;

/** What one member does towards climate policy. */
@Path("/v1/members/{member}/advocacy")
@Produces(Renderer.JSON)
public class AdvocacyResource {

    private final PartDesk desk;
    private final PartNoun<Editions<Advocacy>, AdvocacyView> noun;

    public AdvocacyResource(PartDesk desk, AdvocacyService service) {
        this.desk = desk;
        this.noun = new PartNoun<>(
                PartKind.ADVOCACY, RowKey.UUID, MemberParts::advocacy, AdvocacyView.class, AdvocacyView::of, service);
    }

    @GET
    public Answer<AdvocacyView> read(@PathParam("member") String member, @BeanParam PartQuery query) {
        return desk.read(noun, PartNoun::onlyOne, member, query);
    }

    @PUT
    @Consumes(Renderer.JSON)
    public Answer<AdvocacyView> put(@PathParam("member") String member, Body<AdvocacyInput> body) {
        return desk.put(noun, PartNoun::onlyOne, member, body, input -> Editions.first(input.toAdvocacy()));
    }

    @PATCH
    @Consumes(BodyReader.MERGE_PATCH)
    public Answer<AdvocacyView> patch(@PathParam("member") String member, Body<AdvocacyInput> body) {
        return desk.patch(noun, PartNoun::onlyOne, member, body, input -> Editions.first(input.toAdvocacy()));
    }

    @DELETE
    public Answer<Void> delete(@PathParam("member") String member) {
        return desk.delete(noun, PartNoun::onlyOne, member);
    }
}
