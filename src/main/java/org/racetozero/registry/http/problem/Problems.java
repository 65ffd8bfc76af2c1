package org.racetozero.registry.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.racetozero.registry.application.Refusal;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.text.Messages;

/** Writes problems in the caller's language. */
@ApplicationScoped
public class Problems {

    public static final MediaType PROBLEM_JSON = MediaType.valueOf("application/problem+json");

    /** Who sends more mistakes than this at once learns of the rest when these are mended. */
    private static final int MOST_VIOLATIONS = 1000;

    private final Exchange exchange;
    private final ObjectMapper mapper;

    public Problems(Exchange exchange, ObjectMapper mapper) {
        this.exchange = exchange;
        this.mapper = mapper;
    }

    public Response response(ProblemException refused) {
        return response(refused.type(), refused.source(), refused.violations(), refused.headers(), null, null, null);
    }

    public Response response(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unauthenticated none -> response(ProblemType.UNAUTHENTICATED, Source.HEADER,
                    List.of(Violation.at(HttpHeaders.AUTHORIZATION, "MISSING_CREDENTIAL")),
                    Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"registry\""), null, null, null);
            case Refusal.Forbidden forbidden -> plain(ProblemType.FORBIDDEN,
                    List.of(Violation.at("", "NOT_PERMITTED", forbidden.needed())));
            case Refusal.NotFound unknown -> plain(ProblemType.NOT_FOUND, List.of());
            case Refusal.Invalid invalid -> plain(ProblemType.INVALID, invalid.violations());
            case Refusal.PreconditionRequired required -> response(ProblemType.PRECONDITION_REQUIRED, Source.HEADER,
                    List.of(Violation.at(HttpHeaders.IF_MATCH, "MISSING_PRECONDITION")), Map.of(), null, null,
                    required.currentVersion());
            case Refusal.PreconditionFailed failed -> response(ProblemType.PRECONDITION_FAILED, Source.HEADER,
                    List.of(failed.absenceWanted()
                            ? Violation.at(HttpHeaders.IF_NONE_MATCH, "EXISTS_ALREADY")
                            : Violation.at(HttpHeaders.IF_MATCH, "ANOTHER_VERSION")),
                    Map.of(), null, null, failed.currentVersion());
            case Refusal.IllegalTransition step -> response(ProblemType.ILLEGAL_TRANSITION, Source.POINTER,
                    List.of(Violation.at("/to", "ILLEGAL_TRANSITION", step.currentStatus(), step.requested())),
                    Map.of(), step.currentStatus(), step.allowed().stream().sorted().toList(), null);
            case Refusal.Closed closed -> response(ProblemType.ILLEGAL_TRANSITION, Source.POINTER,
                    List.of(Violation.at("", "CLOSED", closed.currentStatus())),
                    Map.of(), closed.currentStatus(), closed.allowed().stream().sorted().toList(), null);
            case Refusal.Duplicate taken -> plain(ProblemType.DUPLICATE,
                    List.of(Violation.at(taken.pointer(), taken.code(), String.valueOf(taken.value()))));
            case Refusal.StillReferenced referenced -> plain(ProblemType.STILL_REFERENCED, List.of());
            case Refusal.IdempotencyKeyReused reused -> response(ProblemType.IDEMPOTENCY_KEY_REUSED, Source.HEADER,
                    List.of(Violation.at("Idempotency-Key", "KEY_OF_ANOTHER_REQUEST")), Map.of(), null, null, null);
            case Refusal.StillRunning running -> response(ProblemType.STILL_RUNNING, Source.POINTER, List.of(),
                    Map.of(HttpHeaders.RETRY_AFTER, Long.toString(running.retryAfter().toSeconds())), null, null, null);
            case Refusal.Unavailable unavailable -> response(ProblemType.UNAVAILABLE, Source.POINTER, List.of(),
                    Map.of(HttpHeaders.RETRY_AFTER, Long.toString(unavailable.retryAfter().toSeconds())), null, null,
                    null);
            case Refusal.CursorGone gone -> response(ProblemType.CURSOR_GONE, Source.PARAMETER,
                    List.of(Violation.at("after", "CURSOR_OF_EARLIER_EPOCH")), Map.of(), null, null, null);
        };
    }

    private Response plain(ProblemType type, List<Violation> violations) {
        return response(type, Source.POINTER, violations, Map.of(), null, null, null);
    }

    private Response response(
            ProblemType type,
            Source source,
            List<Violation> violations,
            Map<String, String> headers,
            String currentStatus,
            List<String> allowedStatuses,
            Long currentVersion) {
        ProblemView problem = new ProblemView(
                type.uri(),
                Messages.text(exchange.language(), "problem." + type.name() + ".title"),
                type.status(),
                Messages.text(exchange.language(), "problem." + type.name() + ".detail"),
                exchange.requestId() == null ? null : "urn:uuid:" + exchange.requestId(),
                views(source, violations),
                currentStatus,
                allowedStatuses,
                currentVersion);
        Response.ResponseBuilder response = Response.status(type.status())
                .type(PROBLEM_JSON)
                .entity(bytes(problem))
                .header(HttpHeaders.CONTENT_LANGUAGE, exchange.language().toLanguageTag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.forEach(response::header);
        return response.build();
    }

    private List<ViolationView> views(Source source, List<Violation> violations) {
        List<ViolationView> views = new ArrayList<>();
        for (Violation violation : violations.subList(0, Math.min(MOST_VIOLATIONS, violations.size()))) {
            String at = violation.pointer();
            views.add(new ViolationView(
                    source == Source.POINTER ? at : null,
                    source == Source.PARAMETER ? at : null,
                    source == Source.HEADER ? at : null,
                    violation.code(),
                    Messages.text(exchange.language(), "violation." + violation.code(), violation.arguments())));
        }
        return views;
    }

    private byte[] bytes(ProblemView problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
