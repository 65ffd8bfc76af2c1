package org.racetozero.registry.domain.accounting;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.reference.ReportingLevel;

/**
 * What the lines and stated totals of one inventory add up to, in tonnes of CO2 equivalent: per GPC v1.1 for
 * territories, per GHG Protocol scope and category for organisations, per PCAF asset class for portfolios.
 *
 * <p>What no figure is known of has no key: absent is unknown, never zero.
 *
 * @param gwpSet       the set all figures are made with; null when the inventory does not say
 * @param byAccount    per account; scope 1 of a territory is all of it, biogenic CO2 and removals are in no total
 * @param byReference  per GPC line, sinks negative
 * @param bySector     per sector code (GPC "I" to "VI"), without sinks and what only the territorial total counts
 * @param byLevel      BASIC, BASIC_PLUS (both levels together), TERRITORIAL (all of scope 1) and OTHER, without sinks
 * @param byCategory   per GHG Protocol scope 3 category, 1 to 15
 * @param byAssetClass per PCAF asset class
 * @param total        the whole inventory without sinks, biogenic CO2 and removals; null when it cannot be told
 * @param gaps         what the figures lack, in the order of the inventory
 */
public record EmissionSums(
        GwpSet gwpSet,
        Map<Account, BigDecimal> byAccount,
        Map<String, BigDecimal> byReference,
        Map<String, BigDecimal> bySector,
        Map<ReportingLevel, BigDecimal> byLevel,
        Map<Integer, BigDecimal> byCategory,
        Map<String, BigDecimal> byAssetClass,
        BigDecimal total,
        List<AccountingGap> gaps) {

    public EmissionSums {
        byAccount = kept(byAccount);
        byReference = kept(byReference);
        bySector = kept(bySector);
        byLevel = kept(byLevel);
        byCategory = kept(byCategory);
        byAssetClass = kept(byAssetClass);
        gaps = List.copyOf(gaps);
    }

    /** Whether there are sectors its standard asks for that no line and no stated total of a sector speaks of. */
    public boolean lacksSectors() {
        return gaps.stream().anyMatch(gap -> gap.code().equals(AccountingGap.SECTOR_MISSING));
    }

    private static <K> Map<K, BigDecimal> kept(Map<K, BigDecimal> figures) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}
