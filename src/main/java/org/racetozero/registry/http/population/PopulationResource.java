package org.racetozero.registry.http.population;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.racetozero.registry.application.PopulationService;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.population.Population;
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

/** How many people live within one member's boundary, by year. */
@Path("/v1/members/{member}/populations")
@Produces(Renderer.JSON)
public class PopulationResource {

    private final PartDesk desk;
    private final PartNoun<Population, PopulationView> noun;

    public PopulationResource(PartDesk desk, PopulationService populations) {
        this.desk = desk;
        this.noun = new PartNoun<>(
                PartKind.POPULATION, RowKey.KEY, MemberParts::populations, PopulationView.class, PopulationView::of,
                populations);
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<PopulationView>> list(@PathParam("member") String member, @BeanParam PartListQuery query) {
        return desk.list(noun, member, query, new Parameters(), each -> true);
    }

    @GET
    @Path("/{population}")
    public Answer<PopulationView> read(
            @PathParam("member") String member,
            @PathParam("population") String population,
            @BeanParam PartQuery query) {
        return desk.read(noun, parameters -> PopulationKey.text(parameters, population), member, query);
    }

    @PUT
    @Consumes(Renderer.JSON)
    @Path("/{population}")
    public Answer<PopulationView> put(
            @PathParam("member") String member,
            @PathParam("population") String population,
            Body<PopulationInput> body) {
        return desk.put(
                noun, parameters -> PopulationKey.text(parameters, population), member, body,
                input -> input.toPopulation(PopulationKey.of(population)));
    }

    @PATCH
    @Path("/{population}")
    @Consumes(BodyReader.MERGE_PATCH)
    public Answer<PopulationView> patch(
            @PathParam("member") String member,
            @PathParam("population") String population,
            Body<PopulationInput> body) {
        return desk.patch(
                noun, parameters -> PopulationKey.text(parameters, population), member, body,
                input -> input.toPopulation(PopulationKey.of(population)));
    }

    @DELETE
    @Path("/{population}")
    public Answer<Void> delete(@PathParam("member") String member, @PathParam("population") String population) {
        return desk.delete(noun, parameters -> PopulationKey.text(parameters, population), member);
    }
}
