package org.racetozero.registry.http.review;

/** The same in the two languages of this service, whatever the reader's is. */
public record BilingualView(String en, String ja) {
}
