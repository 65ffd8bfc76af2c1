package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.racetozero.registry.domain.reference.Figure;
import org.racetozero.registry.domain.reference.ReferenceBook;
import org.racetozero.registry.domain.validation.Violation;

/** Finds everything that keeps a method from being calculated with some inputs, all of it at once. */
final class InputCheck {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final int FIRST_ADJUSTED_TARGET = 2019;

    private final StatedInputs stated;
    private final CalculationInputs inputs;
    private final TargetMethod method;
    private final ReferenceBook book;
    private final List<Violation> violations = new ArrayList<>();

    InputCheck(StatedInputs stated, ReferenceBook book) {
        this.stated = stated;
        this.inputs = stated.inputs();
        this.method = stated.method();
        this.book = book;
    }

    List<Violation> violations() {
        if (method == null) {
            refuse("/method", "REQUIRED");
        }
        for (CalculationInput input : CalculationInput.values()) {
            checkAlone(input);
        }
        refuseIf(inputs.country() != null && !COUNTRIES.contains(inputs.country()), "/country", "UNKNOWN_COUNTRY");
        List<String> vintages = book.humanDevelopment().vintages();
        refuseIf(
                inputs.hdiVintage() != null && !vintages.contains(inputs.hdiVintage()), "/hdiVintage",
                "UNKNOWN_VINTAGE", String.join(", ", vintages));
        if (method != null) {
            checkStated();
        }
        if (method != null && !stated.isGuessed()) {
            checkYears();
            checkPopulations();
            checkMethod();
        }
        return violations;
    }

    private void checkAlone(CalculationInput input) {
        input.measure().violation(input.pointer(), input.of(inputs)).ifPresent(violations::add);
    }

    /** Everything the method needs, and nothing that would look as if it made a difference. */
    private void checkStated() {
        boolean mayGrowAsTheCountry =
                inputs.growsAsTheCountry() || stated.isUnread(CalculationInput.POPULATION_GROWTH);
        for (CalculationInput input : CalculationInput.values()) {
            boolean isStated = input.of(inputs) != null;
            boolean isDerived = input == CalculationInput.TARGET_POPULATION && mayGrowAsTheCountry;
            refuseIf(method.required().contains(input) && !isStated && !isDerived, input.pointer(), "REQUIRED");
            refuseIf(isStated && !method.takes(input), input.pointer(), "INPUT_WITHOUT_EFFECT", method.name());
        }
    }

    private void checkYears() {
        Integer end = inputs.endYear();
        boolean areKnown = inputs.baseYear() != null && end != null;
        if (areKnown && inputs.baseYear() >= end) {
            refuse("/baseYear", "BASE_YEAR_NOT_BEFORE_TARGET_YEAR", Integer.toString(end));
        } else if (areKnown && inputs.mostRecentYear() != null) {
            refuseIf(
                    inputs.mostRecentYear() < inputs.baseYear() || inputs.mostRecentYear() >= end,
                    "/mostRecentYear", "OUTSIDE_RANGE", inputs.baseYear().toString(), Integer.toString(end - 1));
        }
    }

    private void checkPopulations() {
        boolean isOptional = method.optional().contains(CalculationInput.BASE_POPULATION);
        boolean isWanted = inputs.basePopulation() != null || inputs.growsAsTheCountry();
        if (isOptional) {
            refuseIf(inputs.targetPopulation() != null && !isWanted, "/basePopulation", "REQUIRED");
            refuseIf(inputs.growsAsTheCountry() && inputs.basePopulation() == null, "/basePopulation", "REQUIRED");
            refuseIf(
                    inputs.basePopulation() != null && inputs.targetPopulation() == null
                            && !inputs.growsAsTheCountry(),
                    "/targetPopulation", "REQUIRED");
        }
        if (inputs.growsAsTheCountry()) {
            refuseIf(
                    inputs.targetPopulation() != null, "/targetPopulation", "INPUT_WITHOUT_EFFECT",
                    PopulationGrowth.NATIONAL.name());
            boolean isAsked = method.required().contains(CalculationInput.COUNTRY);
            refuseIf(inputs.country() == null && !isAsked, "/country", "REQUIRED");
            checkNationalPopulation(inputs.baseYear());
            checkNationalPopulation(inputs.endYear());
        }
    }

    private void checkNationalPopulation(Integer year) {
        refuseIf(
                year != null && isKnownCountry() && book.population().of(inputs.country(), year).isEmpty(),
                "/populationGrowth", "NO_NATIONAL_POPULATION", inputs.country(), String.valueOf(year));
    }

    private void checkMethod() {
        switch (method) {
            case ONE_PLANET_CITY_CHALLENGE -> {
                checkIndex();
                refuseIf(
                        inputs.baseYearAdjustment() == BaseYearAdjustment.LINEAR_2018 && inputs.targetYear() != null
                                && inputs.targetYear() < FIRST_ADJUSTED_TARGET,
                        "/targetYear", "TOO_SMALL", Integer.toString(FIRST_ADJUSTED_TARGET));
            }
            case ABSOLUTE_CONTRACTION -> checkContraction();
            case NET_ZERO -> refuseIf(
                    inputs.targetYear() != null && inputs.netZeroYear() != null
                            && !inputs.targetYear().equals(inputs.netZeroYear()),
                    "/netZeroYear", "NET_ZERO_IN_ANOTHER_YEAR", String.valueOf(inputs.targetYear()));
            case CARBON_BUDGET_SHARE -> checkBudget();
            case PER_CAPITA_CONVERGENCE -> {
                // Whatever its inputs are, 2.9 t a person can be multiplied by them.
            }
        }
    }

    private void checkIndex() {
        String vintage = OnePlanetCityChallenge.vintage(inputs);
        boolean isAskable = isKnownCountry()
                && isGood(CalculationInput.BASE_YEAR)
                && book.humanDevelopment().vintages().contains(vintage);
        if (!isAskable) {
            return;
        }
        int year = inputs.baseYear();
        if (book.humanDevelopment().ofWorld(year, vintage).isEmpty()) {
            refuse(
                    inputs.hdiVintage() == null ? "/baseYear" : "/hdiVintage", "VINTAGE_BEGINS_LATER", vintage,
                    Integer.toString(year));
        } else if (IndexPair.find(book.humanDevelopment(), inputs.country(), year, vintage).isEmpty()) {
            refuse("/country", "NO_HUMAN_DEVELOPMENT_INDEX", inputs.country(), vintage, Integer.toString(year));
        }
    }

    private void checkContraction() {
        refuseIf(
                inputs.mostRecentYear() != null && inputs.mostRecentTonnesCo2e() == null, "/mostRecentTonnesCo2e",
                "REQUIRED");
        refuseIf(
                inputs.mostRecentYear() == null && inputs.mostRecentTonnesCo2e() != null, "/mostRecentYear",
                "REQUIRED");
        Integer netZeroYear = inputs.netZeroYear();
        if (inputs.absoluteContractionForm() != AbsoluteContractionForm.FORM_2026) {
            refuseIf(
                    netZeroYear != null, "/netZeroYear", "INPUT_WITHOUT_EFFECT",
                    AbsoluteContractionForm.LEGACY.name());
            return;
        }
        EmissionScope scope = inputs.scope() == null ? EmissionScope.SCOPE_1_AND_2 : inputs.scope();
        if (inputs.targetYear() != null) {
            refuseIf(
                    netZeroYear != null && netZeroYear < inputs.targetYear(), "/netZeroYear", "TOO_SMALL",
                    inputs.targetYear().toString());
            refuseIf(
                    netZeroYear == null && inputs.targetYear() > scope.netZeroYear(), "/targetYear", "TOO_LARGE",
                    Integer.toString(scope.netZeroYear()));
        }
    }

    private void checkBudget() {
        boolean isAskable = (inputs.warmingDegrees() == null || isGood(CalculationInput.WARMING_DEGREES))
                && (inputs.likelihoodPercent() == null || isGood(CalculationInput.LIKELIHOOD_PERCENT));
        if (!isAskable) {
            return;
        }
        BigDecimal warming = CarbonBudgetShare.warming(inputs);
        int likelihood = CarbonBudgetShare.likelihood(inputs);
        Optional<Figure> budget = book.budgets().of(warming, likelihood);
        if (budget.isEmpty()) {
            refuse(
                    inputs.likelihoodPercent() == null ? "/warmingDegrees" : "/likelihoodPercent", "NO_CARBON_BUDGET",
                    Rounding.shown(warming), Integer.toString(likelihood));
            return;
        }
        int first = budget.get().year();
        refuseIf(
                inputs.targetYear() != null && inputs.targetYear() < first, "/targetYear", "TOO_SMALL",
                Integer.toString(first));
    }

    /** Whether it is stated and can be reckoned with. */
    private boolean isGood(CalculationInput input) {
        Object stated = input.of(inputs);
        return stated != null && input.measure().violation(input.pointer(), stated).isEmpty();
    }

    private boolean isKnownCountry() {
        return inputs.country() != null && COUNTRIES.contains(inputs.country());
    }

    private void refuseIf(boolean wrong, String pointer, String code, String... arguments) {
        if (wrong) {
            refuse(pointer, code, arguments);
        }
    }

    /** One mistake is named once, however many ways it was found by. */
    private void refuse(String pointer, String code, String... arguments) {
        Violation violation = Violation.at(pointer, code, arguments);
        if (!violations.contains(violation)) {
            violations.add(violation);
        }
    }
}
