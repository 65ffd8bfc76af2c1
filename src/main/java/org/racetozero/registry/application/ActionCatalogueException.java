package org.racetozero.registry.application;

/** The file of the action catalogue cannot be used; says which one, and which entry and field of it. */
public final class ActionCatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ActionCatalogueException(String file, String complaint, Throwable cause) {
        super("catalogue/" + file + ": " + complaint, cause);
    }
}
