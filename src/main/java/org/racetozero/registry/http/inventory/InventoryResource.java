package org.racetozero.registry.http.inventory;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.racetozero.registry.application.InventoryService;
import org.racetozero.registry.domain.inventory.Inventory;
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

/** The greenhouse gas inventories of one member, by year and boundary. */
@Path("/v1/members/{member}/inventories")
@Produces(Renderer.JSON)
public class InventoryResource {

    private final PartDesk desk;
    private final PartNoun<Inventory, InventoryView> noun;

    public InventoryResource(PartDesk desk, InventoryService inventories) {
        this.desk = desk;
        this.noun = new PartNoun<>(
                PartKind.INVENTORY, RowKey.KEY, MemberParts::inventories, InventoryView.class, InventoryView::of,
                inventories);
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<InventoryView>> list(@PathParam("member") String member, @BeanParam PartListQuery query) {
        return desk.list(noun, member, query, new Parameters(), each -> true);
    }

    @GET
    @Path("/{inventory}")
    public Answer<InventoryView> read(
            @PathParam("member") String member, @PathParam("inventory") String inventory, @BeanParam PartQuery query) {
        return desk.read(noun, parameters -> InventoryKey.text(parameters, inventory), member, query);
    }

    @PUT
    @Consumes(Renderer.JSON)
    @Path("/{inventory}")
    public Answer<InventoryView> put(
            @PathParam("member") String member, @PathParam("inventory") String inventory, Body<InventoryInput> body) {
        return desk.put(
                noun, parameters -> InventoryKey.text(parameters, inventory), member, body,
                input -> input.toInventory(InventoryKey.of(inventory)));
    }

    @PATCH
    @Path("/{inventory}")
    @Consumes(BodyReader.MERGE_PATCH)
    public Answer<InventoryView> patch(
            @PathParam("member") String member, @PathParam("inventory") String inventory, Body<InventoryInput> body) {
        return desk.patch(
                noun, parameters -> InventoryKey.text(parameters, inventory), member, body,
                input -> input.toInventory(InventoryKey.of(inventory)));
    }

    @DELETE
    @Path("/{inventory}")
    public Answer<Void> delete(@PathParam("member") String member, @PathParam("inventory") String inventory) {
        return desk.delete(noun, parameters -> InventoryKey.text(parameters, inventory), member);
    }
}
