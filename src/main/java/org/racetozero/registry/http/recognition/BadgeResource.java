package org.racetozero.registry.http.recognition;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.racetozero.registry.application.RecognitionService;
import org.racetozero.registry.domain.recognition.Badge;
import org.racetozero.registry.domain.recognition.BadgeStatus;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.Renderer;
import org.racetozero.registry.http.chart.MilestoneBadge;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.problem.ProblemException;
import org.racetozero.registry.http.problem.ProblemType;
import org.racetozero.registry.http.problem.Source;
import org.racetozero.registry.http.request.Parameters;

/** A member's milestones as a picture for its own pages, while a partner lets it show one. */
@Path("/v1/members/{member}/badge")
@Produces(Renderer.SVG)
public class BadgeResource {

    private final RecognitionService recognition;
    private final Exchange exchange;

    public BadgeResource(RecognitionService recognition, Exchange exchange) {
        this.recognition = recognition;
        this.exchange = exchange;
    }

    @GET
    public Answer<byte[]> draw(
            @PathParam("member") String member,
            @QueryParam("partner") String partner,
            @QueryParam("language") String language) {
        Parameters parameters = new Parameters();
        UUID id = parameters.uuid("member", member);
        String code = partner == null ? null : parameters.code("partner", partner);
        speak(parameters, language);
        parameters.requireValid();
        RecognitionService.Recognised recognised = recognition.of(exchange.caller(), id, null, null);
        List<Badge> granted = granted(recognised, code);
        return Answer.ok(MilestoneBadge.svg(
                new MilestoneTexts(exchange.language()).badge(recognised, granted), exchange.language()));
    }

    /** A page that shows the badge cannot say in which language its readers' browsers ask for it. */
    private void speak(Parameters parameters, String language) {
        if (language == null) {
            return;
        }
        Exchange.LANGUAGES.stream()
                .filter(known -> known.toLanguageTag().equals(language))
                .findFirst()
                .ifPresentOrElse(exchange::speak, () -> parameters.refuse(
                        "language",
                        "UNKNOWN_PARAMETER_VALUE",
                        Exchange.LANGUAGES.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "))));
    }

    private static List<Badge> granted(RecognitionService.Recognised recognised, String partner) {
        List<Badge> asked = recognised.badges().stream()
                .filter(badge -> partner == null || badge.partner().code().equals(partner))
                .toList();
        List<Badge> granted = asked.stream().filter(badge -> badge.status() == BadgeStatus.GRANTED).toList();
        if (granted.isEmpty()) {
            throw noBadge(partner, asked.isEmpty() ? "NO_BADGE" : "BADGE_WITHDRAWN");
        }
        return granted;
    }

    private static ProblemException noBadge(String partner, String code) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                Source.PARAMETER,
                List.of(Violation.at(partner == null ? "member" : "partner", code)),
                Map.of());
    }
}
