package org.racetozero.registry.application;

/** A file of the criteria cannot be used; says which one and which field of it. */
public final class CriteriaFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CriteriaFileException(String file, String complaint, Throwable cause) {
        super("criteria/" + file + ": " + complaint, cause);
    }
}
