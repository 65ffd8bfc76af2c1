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
import org.racetozero.registry.application.ExtensionService;
import org.racetozero.registry.domain.judgement.Extension;
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

/** Later due dates granted to one member. */
@Path("/v1/members/{member}/extensions")
@Produces(Renderer.JSON)
public class ExtensionResource {

    private final PartDesk desk;
    private final Exchange exchange;
    private final PartNoun<Extension, ExtensionView> noun;

    public ExtensionResource(PartDesk desk, Exchange exchange, ExtensionService service) {
        this.desk = desk;
        this.exchange = exchange;
        this.noun = new PartNoun<>(
                PartKind.EXTENSION, RowKey.UUID, MemberParts::extensions, ExtensionView.class, ExtensionView::of,
                service);
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<PageView<ExtensionView>> list(
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
    public Answer<ExtensionView> create(@PathParam("member") String member, Body<ExtensionInput> body) {
        return desk.create(noun, member, body, (input, id) -> input.toExtension(exchange.caller().name()));
    }

    @GET
    @Path("/{extension}")
    public Answer<ExtensionView> read(
            @PathParam("member") String member, @PathParam("extension") String extension, @BeanParam PartQuery query) {
        return desk.read(noun, parameters -> parameters.idText("extension", extension), member, query);
    }

    @DELETE
    @Path("/{extension}")
    public Answer<Void> delete(@PathParam("member") String member, @PathParam("extension") String extension) {
        return desk.delete(noun, "extension", extension, member);
    }
}
