package org.racetozero.registry.http.change;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.racetozero.registry.application.Caller;
import org.racetozero.registry.application.ChangeService;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.revision.FeedBookmark;
import org.racetozero.registry.domain.revision.FeedPage;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Parameters;
import org.racetozero.registry.http.request.RequestLine;

/** The change feed: everything that changes, in an order in which nothing is ever missed. */
@Path("/v1/changes")
@Produces(Renderer.JSON)
public class ChangeResource {

    private static final int DEFAULT_LIMIT = 50;

    private final ChangeService changes;
    private final ResourceViews views;
    private final Exchange exchange;
    private final RequestLine line;

    public ChangeResource(ChangeService changes, ResourceViews views, Exchange exchange, RequestLine line) {
        this.changes = changes;
        this.views = views;
        this.exchange = exchange;
        this.line = line;
    }

    @GET
    @Blocking
    public Uni<Answer<ChangePage>> follow(
            @QueryParam("after") String after,
            @QueryParam("wait") String wait,
            @QueryParam("limit") String limit,
            @QueryParam("expand") String expand) {
        Parameters parameters = new Parameters();
        Integer seconds = parameters.integer("wait", wait, 0, 60, 0);
        Integer most = parameters.integer("limit", limit, 1, 1000, DEFAULT_LIMIT);
        boolean bodies = !parameters.choice("expand", expand, Set.of("resource")).isEmpty();
        parameters.requireValid();
        FeedBookmark bookmark = FeedCursor.read(after);
        Caller caller = exchange.caller();
        URI asked = line.uri().getRequestUri();
        FeedPage page = changes.after(caller, bookmark, most, bodies);
        if (!page.revisions().isEmpty() || seconds == 0) {
            return Uni.createFrom().item(answer(caller, page, asked));
        }
        return Uni.createFrom()
                .completionStage(() -> changes.await(
                        caller, page.next(), most, bodies, Duration.ofSeconds(seconds)))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(later -> answer(caller, later, asked));
    }

    private Answer<ChangePage> answer(Caller caller, FeedPage page, URI asked) {
        Visibility visibility = Visibility.of(caller);
        String next = FeedCursor.of(page.next());
        URI link = UriBuilder.fromUri(asked).replaceQueryParam("after", next).build();
        return Answer.ok(new ChangePage(
                        page.revisions().stream()
                                .map(revision -> ChangeView.of(revision, views.of(revision, visibility)))
                                .toList(),
                        next))
                .header("Link", "<" + link.getRawPath() + "?" + link.getRawQuery() + ">; rel=\"next\"");
    }
}
