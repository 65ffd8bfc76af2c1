package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;
import java.util.List;
import org.racetozero.registry.domain.reference.HumanDevelopmentIndex;
import org.racetozero.registry.domain.reference.ReferenceBook;

/**
 * The target of WWF's One Planet City Challenge as ICLEI USA applies it: half of the world's emissions by 2030, per
 * inhabitant and scaled by the ratio of the country's to the world's Human Development Index in the inventory year,
 * <code>50 % × HDI of the country / HDI of the world</code>; reconstructed from, and checked on, published figures.
 */
final class OnePlanetCityChallenge {

    static final int YEAR = 2030;

    private static final int FIRST_INVENTORY = 2016;
    private static final int LAST_INVENTORY = 2019;
    private static final int ADJUSTED_FROM = 2018;

    private final CalculationInputs inputs;
    private final ReferenceBook book;
    private final Working working;

    OnePlanetCityChallenge(CalculationInputs inputs, ReferenceBook book) {
        this.inputs = inputs;
        this.book = book;
        this.working = new Working(inputs);
    }

    /** The edition of the index that is asked for. */
    static String vintage(CalculationInputs inputs) {
        return inputs.hdiVintage() == null ? HumanDevelopmentIndex.DEFAULT_VINTAGE : inputs.hdiVintage();
    }

    CalculatedTarget calculate() {
        IndexPair index = IndexPair.find(
                        book.humanDevelopment(), inputs.country(), inputs.baseYear(), vintage(inputs))
                .orElseThrow();
        writeDownConstants(index);
        BigDecimal required = perCapitaReduction(index);
        People people = People.of(inputs, book.population(), working);
        BigDecimal before = working.basePerCapita(people);
        BigDecimal after = working.step(
                StepName.TARGET_EMISSIONS_PER_CAPITA, Units.TONNES_PER_PERSON,
                before.multiply(Rounding.left(required), Rounding.PRECISION),
                "baseTonnesCo2ePerCapita × (1 − perCapitaReductionPercent / 100)",
                Rounding.shown(before) + " × (1 − " + Rounding.shown(required) + " / 100)");
        BigDecimal growth = working.step(
                StepName.POPULATION_RATIO, Units.RATIO, people.growth(), "targetPopulation / basePopulation",
                Rounding.shown(people.target()) + " / " + Rounding.shown(people.base()));
        BigDecimal tonnes = working.step(
                StepName.TARGET_EMISSIONS, Units.TONNES, tonnes(required, growth),
                "baseTonnesCo2e × (1 − perCapitaReductionPercent / 100) × populationRatio",
                Rounding.shown(inputs.baseTonnesCo2e()) + " × (1 − " + Rounding.shown(required) + " / 100) × "
                        + Rounding.ratio(growth).toPlainString());
        return working.answer(required, working.absoluteReduction(tonnes), tonnes, after, spread(growth));
    }

    private void writeDownConstants(IndexPair index) {
        if (inputs.globalReductionPercent() == null) {
            working.constant(MethodConstants.GLOBAL_REDUCTION);
        }
        working.constant(ConstantName.HDI_COUNTRY, index.country());
        working.constant(ConstantName.HDI_WORLD, index.world());
        if (index.year() != inputs.baseYear()) {
            working.warn(WarningCode.HDI_YEAR_MISSING, vintage(inputs), inputs.baseYear(), index.year());
        }
        if (inputs.baseYear() < FIRST_INVENTORY || inputs.baseYear() > LAST_INVENTORY) {
            working.warn(WarningCode.INVENTORY_OUTSIDE_WINDOW, inputs.baseYear(), FIRST_INVENTORY, LAST_INVENTORY);
        }
        if (inputs.targetYear() != YEAR) {
            working.warn(WarningCode.TARGET_YEAR_NOT_2030, inputs.targetYear());
        }
    }

    private BigDecimal perCapitaReduction(IndexPair index) {
        BigDecimal ratio = working.step(
                StepName.HDI_RATIO, Units.RATIO, index.ratio(), "hdiCountry / hdiWorld",
                index.country().value().toPlainString() + " / " + index.world().value().toPlainString());
        String formula = "globalReductionPercent × hdiRatio";
        String numbers = Rounding.shown(globalReduction()) + " × " + Rounding.ratio(ratio).toPlainString();
        if (isAdjusted()) {
            BigDecimal factor = working.step(
                    StepName.BASE_YEAR_FACTOR, Units.RATIO, factor(),
                    "(targetYear − baseYear) / (targetYear − " + ADJUSTED_FROM + ")",
                    "(" + inputs.targetYear() + " − " + inputs.baseYear() + ") / (" + inputs.targetYear() + " − "
                            + ADJUSTED_FROM + ")");
            formula += " × baseYearFactor";
            numbers += " × " + Rounding.ratio(factor).toPlainString();
        }
        BigDecimal exact = required(index);
        BigDecimal required = working.atMostEverything(exact);
        boolean isCapped = required.compareTo(exact) < 0;
        return working.step(
                StepName.PER_CAPITA_REDUCTION, Units.PERCENT, required,
                isCapped ? "min(" + formula + ", 100)" : formula, isCapped ? "min(" + numbers + ", 100)" : numbers);
    }

    /** What each edition of the index that has the inventory's year, or an earlier one, would ask for. */
    private List<VintageResult> spread(BigDecimal growth) {
        return book.humanDevelopment().vintages().stream()
                .flatMap(vintage -> IndexPair
                        .find(book.humanDevelopment(), inputs.country(), inputs.baseYear(), vintage)
                        .map(index -> result(vintage, index, growth))
                        .stream())
                .toList();
    }

    private VintageResult result(String vintage, IndexPair index, BigDecimal growth) {
        BigDecimal required = required(index).min(Rounding.HUNDRED);
        BigDecimal tonnes = tonnes(required, growth);
        return new VintageResult(
                vintage,
                index.year(),
                index.country().value(),
                index.world().value(),
                Rounding.plain(required),
                Rounding.plain(Rounding.reduction(inputs.baseTonnesCo2e(), tonnes)),
                Rounding.plain(tonnes));
    }

    private BigDecimal required(IndexPair index) {
        BigDecimal required = globalReduction().multiply(index.ratio(), Rounding.PRECISION);
        return isAdjusted() ? required.multiply(factor(), Rounding.PRECISION) : required;
    }

    private BigDecimal tonnes(BigDecimal required, BigDecimal growth) {
        return inputs.baseTonnesCo2e()
                .multiply(Rounding.left(required), Rounding.PRECISION)
                .multiply(growth, Rounding.PRECISION);
    }

    private BigDecimal globalReduction() {
        return inputs.globalReductionPercent() == null
                ? MethodConstants.GLOBAL_REDUCTION.value()
                : inputs.globalReductionPercent();
    }

    private boolean isAdjusted() {
        return inputs.baseYearAdjustment() == BaseYearAdjustment.LINEAR_2018;
    }

    private BigDecimal factor() {
        return BigDecimal.valueOf(inputs.targetYear() - inputs.baseYear())
                .divide(BigDecimal.valueOf(inputs.targetYear() - ADJUSTED_FROM), Rounding.PRECISION);
    }
}
