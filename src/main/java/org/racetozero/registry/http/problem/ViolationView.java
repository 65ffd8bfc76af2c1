package org.racetozero.registry.http.problem;

/**
 * One thing wrong with a request: where (exactly one of pointer, parameter and header), which code, and a sentence.
 */
public record ViolationView(String pointer, String parameter, String header, String code, String detail) {
}
