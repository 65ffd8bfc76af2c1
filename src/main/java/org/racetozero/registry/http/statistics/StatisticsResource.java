package org.racetozero.registry.http.statistics;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.racetozero.registry.application.StatisticsService;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.statistics.ComputedStatistics;
import org.racetozero.registry.domain.statistics.StatisticFilter;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Parameters;

/** The Race in numbers that name no organisation, for everybody. */
@Path("/v1/statistics")
@Produces({Renderer.JSON, Renderer.CSV, Renderer.NDJSON})
public class StatisticsResource {

    private final StatisticsService statistics;
    private final Exchange exchange;

    public StatisticsResource(StatisticsService statistics, Exchange exchange) {
        this.statistics = statistics;
        this.exchange = exchange;
    }

    @GET
    public Answer<StatisticsView> read(
            @QueryParam("actorType") List<String> actorType,
            @QueryParam("country") List<String> country,
            @QueryParam("partner") List<String> partner) {
        Parameters parameters = new Parameters();
        StatisticFilter filter = new StatisticFilter(
                parameters.constants("actorType", actorType, ActorType.class),
                parameters.countries("country", country),
                parameters.codes("partner", partner));
        parameters.requireValid();
        ComputedStatistics computed = statistics.read(exchange.caller(), filter);
        return Answer.ok(StatisticsView.of(computed.statistics(), computed.computedAt(), exchange.language()))
                .alsoAsTable(() -> new PageView<>(StatisticRow.of(computed.statistics()), null, StatisticRow.class));
    }
}
