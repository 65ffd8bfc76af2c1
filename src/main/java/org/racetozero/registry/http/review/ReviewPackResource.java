package org.racetozero.registry.http.review;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.racetozero.registry.application.ReviewPackService;
import org.racetozero.registry.domain.review.ReviewPack;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Parameters;
import org.racetozero.registry.http.shared.CampaignDays;

/** What the yearly review of a partner asks for: as data, as a table of the criteria, and as a page to print. */
@Path("/v1/partners/{partner}/review-pack")
public class ReviewPackResource {

    private final ReviewPackService reviews;
    private final Exchange exchange;

    public ReviewPackResource(ReviewPackService reviews, Exchange exchange) {
        this.reviews = reviews;
        this.exchange = exchange;
    }

    @GET
    @Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
    public Answer<ReviewPackView> read(@PathParam("partner") String partner, @QueryParam("year") String year) {
        ReviewPackView pack = ReviewPackView.of(pack(partner, year), exchange.language());
        return Answer.ok(pack).alsoAsTable(() -> new PageView<>(
                pack.criteria(), new PageView.Links(null, null, null), CriterionReviewView.class));
    }

    @GET
    @Path("/memo")
    @Produces(Renderer.HTML)
    public Answer<byte[]> print(@PathParam("partner") String partner, @QueryParam("year") String year) {
        return Answer.ok(ReviewPage.of(
                ReviewPackView.of(pack(partner, year), exchange.language()), exchange.language()));
    }

    private ReviewPack pack(String partner, String year) {
        Parameters parameters = new Parameters();
        String code = parameters.code("partner", partner);
        parameters.requireValid();
        int thisYear = reviews.thisYear(exchange.caller(), code);
        Integer stated = parameters.integer("year", year, CampaignDays.FIRST.getYear(), thisYear, thisYear - 1);
        parameters.requireValid();
        return reviews.pack(exchange.caller(), code, stated);
    }
}
