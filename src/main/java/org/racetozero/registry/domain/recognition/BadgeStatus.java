package org.racetozero.registry.domain.recognition;

/** Whether a badge may be shown. */
public enum BadgeStatus {
    GRANTED,
    /** The partner has taken it back; only those concerned learn of that. */
    WITHDRAWN
}
