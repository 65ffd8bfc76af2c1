package org.racetozero.registry.http.documentation;

/** What a problem type means. */
public record ProblemTypeView(String type, String title, int status, String description) {
}
