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
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.racetozero.registry.application.InventoryService;
import org.racetozero.registry.application.MemberService;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.body.BodyReader;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.part.PartDesk;
import org.racetozero.registry.http.part.PartListQuery;
import org.racetozero.registry.http.part.PartNoun;
import org.racetozero.registry.http.part.PartQuery;
import org.racetozero.registry.http.request.Moment;
import org.racetozero.registry.http.request.Parameters;

/** The greenhouse gas inventories of one member, by year and boundary. */
@Path("/v1/members/{member}/inventories")
@Produces(Renderer.JSON)
public class InventoryResource {

    private final PartDesk desk;
    private final InventoryService inventories;
    private final MemberService members;
    private final Exchange exchange;

    public InventoryResource(
            PartDesk desk, InventoryService inventories, MemberService members, Exchange exchange) {
        this.desk = desk;
        this.inventories = inventories;
        this.members = members;
        this.exchange = exchange;
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<InventoryView>> list(
            @PathParam("member") String member,
            @BeanParam PartListQuery query,
            @QueryParam("gwpSet") String gwpSet) {
        Parameters parameters = new Parameters();
        GwpSet wanted = gwpSet(parameters, gwpSet);
        return desk.list(noun(wanted, query.asOf(), query.knownAt()), member, query, parameters, each -> true);
    }

    @GET
    @Path("/{inventory}")
    public Answer<InventoryView> read(
            @PathParam("member") String member,
            @PathParam("inventory") String inventory,
            @BeanParam PartQuery query,
            @QueryParam("gwpSet") String gwpSet) {
        return desk.read(
                noun(gwpSet(new Parameters(), gwpSet), query.asOf(), query.knownAt()),
                parameters -> {
                    gwpSet(parameters, gwpSet);
                    return InventoryKey.text(parameters, inventory);
                },
                member, query);
    }

    @PUT
    @Consumes(Renderer.JSON)
    @Path("/{inventory}")
    public Answer<InventoryView> put(
            @PathParam("member") String member, @PathParam("inventory") String inventory, Body<InventoryInput> body) {
        return desk.put(
                noun(), parameters -> InventoryKey.text(parameters, inventory), member, body,
                input -> input.toInventory(InventoryKey.of(inventory)));
    }

    @PATCH
    @Path("/{inventory}")
    @Consumes(BodyReader.MERGE_PATCH)
    public Answer<InventoryView> patch(
            @PathParam("member") String member, @PathParam("inventory") String inventory, Body<InventoryInput> body) {
        return desk.patch(
                noun(), parameters -> InventoryKey.text(parameters, inventory), member, body,
                input -> input.toInventory(InventoryKey.of(inventory)));
    }

    @DELETE
    @Path("/{inventory}")
    public Answer<Void> delete(@PathParam("member") String member, @PathParam("inventory") String inventory) {
        return desk.delete(noun(), parameters -> InventoryKey.text(parameters, inventory), member);
    }

    private static GwpSet gwpSet(Parameters parameters, String value) {
        return value == null
                ? null
                : parameters.constants("gwpSet", List.of(value), GwpSet.class).stream().findFirst().orElse(null);
    }

    private PartNoun<Inventory, InventoryView> noun() {
        return noun(null, null, null);
    }

    private PartNoun<Inventory, InventoryView> noun(GwpSet wanted, String asOf, String knownAt) {
        InventoryReadings readings = new InventoryReadings(
                inventories, exchange.language(), wanted,
                member -> baseYears(member, Moment.of(new Parameters(), asOf, knownAt)));
        return new PartNoun<>(
                PartKind.INVENTORY, RowKey.KEY, MemberParts::inventories, InventoryView.class, readings, inventories);
    }

    private Set<Integer> baseYears(UUID member, Moment moment) {
        return members.readWith(exchange.caller(), member, PartKind.TARGET, moment.asOf(), moment.knownAt())
                .parts().targets().stream()
                .map(target -> target.facts().baseYear())
                .filter(Objects::nonNull)
                .map(LabelledYear::year)
                .collect(Collectors.toUnmodifiableSet());
    }
}
