package org.racetozero.registry.domain.inventory;

/** Why a line has no quantity (notation keys of the GPC and the Common Reporting Framework); absent is never zero. */
public enum Absence {
    NOT_ESTIMATED,
    NOT_OCCURRING,
    INCLUDED_ELSEWHERE,
    CONFIDENTIAL,
    NOT_APPLICABLE
}
