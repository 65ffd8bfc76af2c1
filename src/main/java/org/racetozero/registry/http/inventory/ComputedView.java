package org.racetozero.registry.http.inventory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.racetozero.registry.domain.accounting.AccountingGap;
import org.racetozero.registry.domain.accounting.EmissionSums;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.quantity.Decimals;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.reference.ReportingLevel;
import org.racetozero.registry.http.text.Messages;

/** What an inventory adds up to, in tonnes of CO2 equivalent; computed at each reading, never stored. */
public record ComputedView(
        GwpSet gwpSet,
        BigDecimal totalTonnesCo2e,
        List<ScopeSum> byScope,
        List<SectorSum> bySector,
        List<LevelSum> byLevel,
        List<CategorySum> byCategory,
        List<AssetClassSum> byAssetClass,
        BigDecimal perCapitaTonnesCo2e,
        List<Gap> gaps) {

    /** The sum of one scope, or of what stands outside them. */
    public record ScopeSum(Account scope, BigDecimal tonnesCo2e) {
    }

    /** The sum of one sector of a territory. */
    public record SectorSum(String sector, BigDecimal tonnesCo2e) {
    }

    /** The sum at one reporting level of the GPC. */
    public record LevelSum(ReportingLevel level, BigDecimal tonnesCo2e) {
    }

    /** The sum of one scope 3 category. */
    public record CategorySum(Integer category, BigDecimal tonnesCo2e) {
    }

    /** The sum of one asset class of a portfolio. */
    public record AssetClassSum(String assetClass, BigDecimal tonnesCo2e) {
    }

    /** Something the sums do not hold, or do not place, and where it stands. */
    public record Gap(String pointer, String code, String detail) {

        private static Gap of(AccountingGap gap, Locale language) {
            return new Gap(
                    gap.pointer(), gap.code(),
                    Messages.text(language, "gap." + gap.code(), List.of(gap.detailArgument())));
        }
    }

    /** @param population the inventory's own; null when not stated */
    static ComputedView of(EmissionSums sums, BigDecimal population, Locale language) {
        return new ComputedView(
                sums.gwpSet(),
                plain(sums.total()),
                list(sums.byAccount(), ScopeSum::new),
                list(sums.bySector(), SectorSum::new),
                list(sums.byLevel(), LevelSum::new),
                list(sums.byCategory(), CategorySum::new),
                list(sums.byAssetClass(), AssetClassSum::new),
                perCapita(sums.total(), population),
                sums.gaps().stream().map(gap -> Gap.of(gap, language)).toList());
    }

    private static BigDecimal perCapita(BigDecimal total, BigDecimal population) {
        return total == null || population == null || population.signum() <= 0
                ? null
                : plain(total.divide(population, MathContext.DECIMAL64));
    }

    private static <K, V> List<V> list(Map<K, BigDecimal> figures, BiFunction<K, BigDecimal, V> sum) {
        return figures.entrySet().stream()
                .map(figure -> sum.apply(figure.getKey(), plain(figure.getValue())))
                .toList();
    }

    private static BigDecimal plain(BigDecimal tonnes) {
        return tonnes == null ? null : new BigDecimal(Decimals.plain(tonnes));
    }
}
