package org.racetozero.registry.http.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.racetozero.registry.http.conditional.Conditions;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.context.FilterOrder;
import org.racetozero.registry.http.problem.ProblemException;
import org.racetozero.registry.http.problem.ProblemType;

/** Gives every request an id and a language before anything else looks at it, and every response what all carry. */
public class RequestFilters {

    public static final String REQUEST_ID = "Request-Id";
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String VARY = "Authorization, Accept, Accept-Language, Accept-Encoding";

    private final Exchange exchange;

    public RequestFilters(Exchange exchange) {
        this.exchange = exchange;
    }

    @ServerRequestFilter(preMatching = true, priority = FilterOrder.IDENTIFY)
    public void identify(ContainerRequestContext request) {
        identify(exchange, request.getHeaderString(REQUEST_ID));
        MDC.put("requestId", exchange.requestId().toString());
        exchange.speak(language(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        Conditions.requireWellFormed(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), HttpHeaders.IF_NONE_MATCH);
    }

    @ServerResponseFilter(priority = FilterOrder.COMMON_HEADERS)
    public void complete(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(REQUEST_ID, exchange.requestId().toString());
        response.getHeaders().putSingle(HttpHeaders.VARY, VARY);
        MDC.remove("requestId");
    }

    /** Takes the id the caller gave the request, if it is one. */
    public static void identify(Exchange exchange, String stated) {
        if (stated != null && UUID_FORM.matcher(stated).matches()) {
            exchange.identify(UUID.fromString(stated));
        }
    }

    /** The language an Accept-Language header asks for, or the one everybody gets who asks for none there is. */
    public static Locale language(String accepted) {
        if (accepted == null) {
            return Exchange.LANGUAGES.getFirst();
        }
        try {
            Locale chosen = Locale.lookup(Locale.LanguageRange.parse(accepted), Exchange.LANGUAGES);
            return chosen == null ? Exchange.LANGUAGES.getFirst() : chosen;
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.inHeader(
                    ProblemType.MALFORMED_REQUEST, HttpHeaders.ACCEPT_LANGUAGE, "MALFORMED_LANGUAGE");
        }
    }
}
