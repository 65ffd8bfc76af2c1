package org.racetozero.registry.http.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import org.racetozero.registry.application.Precondition;
import org.racetozero.registry.http.conditional.Conditions;

/** Method, path and headers of the request being answered. */
@RequestScoped
public class RequestLine {

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Context
    Request request;

    public HttpHeaders headers() {
        return headers;
    }

    public String route() {
        return request.getMethod() + " " + uri.getRequestUri().getRawPath();
    }

    /** What it requires of the resource it changes. */
    public Precondition precondition() {
        return Conditions.precondition(headers);
    }

    public String ifNoneMatch() {
        return headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    }

    public String accept() {
        return String.valueOf(headers.getHeaderString(HttpHeaders.ACCEPT));
    }

    /** Path and query as sent: what a list is a list of. */
    public String target() {
        return uri.getRequestUri().getRawPath() + "?" + uri.getRequestUri().getRawQuery();
    }

    public UriInfo uri() {
        return uri;
    }
}
