package org.racetozero.registry.application;

/** A file of the reference data cannot be used; says which one and which line or field of it. */
public final class ReferenceFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReferenceFileException(String file, String complaint, Throwable cause) {
        super("reference/" + file + ": " + complaint, cause);
    }

    /** @param line counted from 1, the header's */
    static ReferenceFileException at(String file, long line, String complaint, Throwable cause) {
        return new ReferenceFileException(file, "line " + line + ": " + complaint, cause);
    }
}
