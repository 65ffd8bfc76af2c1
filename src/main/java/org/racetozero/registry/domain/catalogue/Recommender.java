package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reckons the actions of a catalogue on a member's reference inventory and ranks them against the gap to its target.
 *
 * <p>Demand, then switch, then supply, each on what the ones before it leave of each line, so that nothing is counted
 * twice and the grid of the target year counts once. A suggestion of high impact follows thresholds of this registry.
 */
public final class Recommender {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HIGH_SHARE_OF_INVENTORY = new BigDecimal("0.05");
    private static final BigDecimal HIGH_SHARE_OF_GAP = new BigDecimal("0.1");

    /** The most tonnes first, then the cheapest, then the fastest; in the catalogue's order where all are equal. */
    private static final Comparator<RecommendedAction> RANKING = Comparator
            .comparing(RecommendedAction::inSequenceTonnesCo2e, Comparator.reverseOrder())
            .thenComparing(item -> item.action().cost())
            .thenComparing(item -> item.action().leadTimeYears());

    private final Catalogue catalogue;

    public Recommender(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What the catalogue recommends.
     *
     * @param reference    null when the member has no inventory that tells of anything
     * @param targetTonnes emissions the target allows; null when they cannot be told
     */
    public Recommendation recommend(ReferenceInventory reference, BigDecimal targetTonnes, Assumptions assumptions) {
        BigDecimal referenceTonnes = reference == null ? null : reference.tonnesCo2e();
        BigDecimal gap = referenceTonnes == null || targetTonnes == null
                ? null
                : referenceTonnes.subtract(targetTonnes, Ledger.PRECISION);
        List<Reckoning> reckonings = new ArrayList<>();
        for (CatalogueAction action : catalogue.actions()) {
            if (assumptions.actions().isEmpty() || assumptions.actions().contains(action.id())) {
                reckonings.add(Reckoning.of(action, reference, catalogue.gridFactor(), assumptions));
            }
        }
        if (reference != null) {
            runInSequence(reckonings, reference);
        }
        List<RecommendedAction> items = reckonings.stream().map(each -> item(each, reference, gap)).toList();
        BigDecimal total = sum(items.stream().map(RecommendedAction::inSequenceTonnesCo2e).toList());
        BigDecimal removals = sum(reckonings.stream()
                .filter(each -> each.notCounted() == NotCounted.REMOVAL)
                .map(Reckoning::standAlone)
                .toList());
        return new Recommendation(
                referenceTonnes, targetTonnes, gap, ranked(items), total, closes(gap, total), removals);
    }

    private static void runInSequence(List<Reckoning> reckonings, ReferenceInventory reference) {
        Ledger ledger = new Ledger(reference);
        reckonings.stream()
                .filter(Reckoning::runsInSequence)
                .sorted(Comparator.comparing(each -> each.action().phase()))
                .forEach(each -> each.runOn(ledger));
    }

    private static RecommendedAction item(Reckoning reckoning, ReferenceInventory reference, BigDecimal gap) {
        BigDecimal tonnes = reckoning.inSequence();
        boolean hasShare = tonnes != null && gap != null && gap.signum() > 0;
        return new RecommendedAction(
                reckoning.action(),
                reckoning.parameters(),
                reckoning.missingParameters(),
                reckoning.missingLines(),
                reckoning.standAlone(),
                reckoning.outside(),
                tonnes,
                hasShare ? tonnes.multiply(HUNDRED).divide(gap, Ledger.PRECISION) : null,
                null,
                isHighImpact(reckoning, reference, gap),
                reckoning.notCounted());
    }

    private static Boolean isHighImpact(Reckoning reckoning, ReferenceInventory reference, BigDecimal gap) {
        if (reckoning.inSequence() == null || reckoning.standAlone() == null) {
            return null;
        }
        BigDecimal counted = reckoning.standAlone().subtract(reckoning.outside());
        boolean isLargePart = reaches(counted, reference.baseTonnesCo2e(), HIGH_SHARE_OF_INVENTORY);
        return isLargePart || reaches(counted, gap, HIGH_SHARE_OF_GAP);
    }

    private static boolean reaches(BigDecimal tonnes, BigDecimal whole, BigDecimal share) {
        return whole != null
                && whole.signum() > 0
                && tonnes.compareTo(whole.multiply(share, Ledger.PRECISION)) >= 0;
    }

    /** Those that save something by rank, then the others. */
    private static List<RecommendedAction> ranked(List<RecommendedAction> items) {
        Map<Boolean, List<RecommendedAction>> bySaving = items.stream()
                .collect(Collectors.partitioningBy(
                        item -> item.inSequenceTonnesCo2e() != null && item.inSequenceTonnesCo2e().signum() > 0));
        List<RecommendedAction> ordered = new ArrayList<>();
        bySaving.get(true).stream().sorted(RANKING).forEach(item -> ordered.add(item.ranked(ordered.size() + 1)));
        ordered.addAll(bySaving.get(false));
        return ordered;
    }

    /** A gap of nothing is closed by nothing; a total of which nothing is known closes none that is known of. */
    private static Boolean closes(BigDecimal gap, BigDecimal total) {
        if (gap == null || gap.signum() > 0 && total == null) {
            return null;
        }
        return gap.signum() <= 0 || total.compareTo(gap) >= 0;
    }

    /** Null where none of them is known. */
    private static BigDecimal sum(List<BigDecimal> tonnes) {
        BigDecimal sum = null;
        for (BigDecimal each : tonnes) {
            if (each != null) {
                sum = sum == null ? each : sum.add(each, Ledger.PRECISION);
            }
        }
        return sum;
    }
}
