package org.racetozero.registry.domain.inventory;

import java.math.BigDecimal;

/**
 * Carbon credits retired for a reporting year, kept apart from its emissions.
 *
 * @param registry         the credit registry that shows the retirement
 * @param vintage          the year the reduction or removal took place
 * @param claim            what the owner says on the strength of it; null when unknown
 * @param permanentRemoval whether it stands for a permanent removal, like for like; null when unknown
 */
public record RetiredCredit(
        String registry,
        Integer vintage,
        String serials,
        BigDecimal tonnesCo2e,
        String claim,
        Boolean permanentRemoval) {
}
