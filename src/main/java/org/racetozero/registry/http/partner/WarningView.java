package org.racetozero.registry.http.partner;

/**
 * Something a caller should know although its request succeeded.
 *
 * @param recorded  the value that stands
 * @param submitted the value that was sent
 * @param partner   the partner that keeps the fact; only for callers who may know
 */
public record WarningView(
        String code, String pointer, String detail, Object recorded, Object submitted, String partner) {
}
