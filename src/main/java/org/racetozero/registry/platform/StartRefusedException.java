package org.racetozero.registry.platform;

/** The service declines to start; the message says why, and what the operator can do about it. */
public final class StartRefusedException extends RuntimeException {

    public StartRefusedException(String message) {
        super(message);
    }

    public StartRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
