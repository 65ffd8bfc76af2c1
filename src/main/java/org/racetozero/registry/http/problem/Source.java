package org.racetozero.registry.http.problem;

/** Which part of a request a violation points into. */
public enum Source {
    POINTER,
    PARAMETER,
    HEADER
}
