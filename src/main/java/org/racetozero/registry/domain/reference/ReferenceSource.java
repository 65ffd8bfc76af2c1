package org.racetozero.registry.domain.reference;

/**
 * Where a version of a data set was taken from.
 *
 * @param title      the publication
 * @param url        address of its publisher
 * @param repository GitHub repository it was obtained from; null where it was not obtained from one
 * @param commit     the state of that repository
 * @param path       file or folder in it; null where not recorded
 */
public record ReferenceSource(String title, String url, String repository, String commit, String path) {
}
