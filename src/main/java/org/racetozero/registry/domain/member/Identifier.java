package org.racetozero.registry.domain.member;

import java.time.LocalDate;

/**
 * What another register calls this member, for example its LEI (ISO 17442) or its Japanese corporate number.
 *
 * @param scheme     the register's code in lower-case kebab (lei, isin, gcap, un-locode, net-zero-tracker, ...)
 * @param value      the identifier as that register writes it
 * @param validFrom  first day it stood for this member; null when unknown
 * @param validUntil last day it stood for this member; null while it does
 */
public record Identifier(String scheme, String value, LocalDate validFrom, LocalDate validUntil) {
}
