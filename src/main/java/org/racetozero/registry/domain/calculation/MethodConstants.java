package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;
import java.util.List;
import org.racetozero.registry.domain.reference.Figure;

/** The numbers that methods lay down themselves, and who published the ones they look up. */
final class MethodConstants {

    static final String ICLEI = "ICLEI USA, Analysis of U.S. local government science-based targets and pathways: the "
            + "median of 63.3 % per capita is 50 % globally, adjusted by the Human Development Index as in the WWF One "
            + "Planet City Challenge; https://icleiusa.org/resources/"
            + "analysis-of-us-local-government-science-based-targets-and-pathways";
    static final String C40 =
            "C40 Deadline 2020, as the City of Miami states it (CDP 2021): convergence to 2.9 tCO2e per person in 2030";
    static final String SBTI = "Science Based Targets initiative: absolute contraction, 4.2 % a year for 1.5 °C and "
            + "2.5 % for well below 2 °C; its update of 29 April 2026 (Corporate Net-Zero Standard 1.3, Near-Term "
            + "Criteria 5.3)";
    static final String SBTI_NET_ZERO = "Science Based Targets initiative, Net-Zero tool: 90 % by 2050 at the latest; "
            + "ICLEI Climate Neutrality Framework: remaining emissions compensated, without a number of its own";
    static final String IGCC = "Forster et al. 2025, Indicators of Global Climate Change 2024, Earth System Science "
            + "Data 17:2641, CC BY 4.0";

    static final CalculationConstant GLOBAL_REDUCTION =
            new CalculationConstant(ConstantName.GLOBAL_REDUCTION, new BigDecimal("50"), "%", 2030, null, null, ICLEI);
    static final CalculationConstant CONVERGENCE_PER_CAPITA = new CalculationConstant(
            ConstantName.CONVERGENCE_PER_CAPITA, new BigDecimal("2.9"), Units.TONNES_PER_PERSON, 2030, null, null, C40);
    static final CalculationConstant FIRST_YEAR_COUNTED = new CalculationConstant(
            ConstantName.FIRST_YEAR_COUNTED, new BigDecimal("2020"), Units.YEAR, null, null, null, SBTI);
    static final CalculationConstant RESIDUAL_SHARE = new CalculationConstant(
            ConstantName.RESIDUAL_SHARE, BigDecimal.TEN, Units.PERCENT, null, null, null, SBTI_NET_ZERO);

    private static final String UNDP = "United Nations Development Programme, Human Development Report Office, "
            + "CC BY 3.0 IGO";
    private static final String UN_POPULATION =
            "United Nations, World Population Prospects, CC BY 3.0 IGO; Our World in Data, CC BY 4.0";

    private MethodConstants() {
    }

    static CalculationConstant annualRate(EmissionScope scope) {
        return new CalculationConstant(
                ConstantName.ANNUAL_RATE, scope.annualRatePercent(), Units.PERCENT_A_YEAR, null, null, null, SBTI);
    }

    static CalculationConstant longTermReduction(EmissionScope scope) {
        return new CalculationConstant(
                ConstantName.LONG_TERM_REDUCTION, scope.longTermReductionPercent(), Units.PERCENT, null, null, null,
                SBTI);
    }

    static CalculationConstant netZeroYear(EmissionScope scope) {
        return new CalculationConstant(
                ConstantName.NET_ZERO_YEAR, BigDecimal.valueOf(scope.netZeroYear()), Units.YEAR, null, null, null,
                SBTI);
    }

    /** A figure of the reference data, pinned to the edition it was read from. */
    static CalculationConstant of(ConstantName name, Figure figure) {
        String source = switch (name) {
            case HDI_COUNTRY, HDI_WORLD -> UNDP;
            case NATIONAL_POPULATION_BASE, NATIONAL_POPULATION_TARGET -> UN_POPULATION;
            case REMAINING_CARBON_BUDGET -> IGCC;
            case GLOBAL_REDUCTION, CONVERGENCE_PER_CAPITA, ANNUAL_RATE, FIRST_YEAR_COUNTED, LONG_TERM_REDUCTION,
                    NET_ZERO_YEAR, RESIDUAL_SHARE ->
                throw new IllegalArgumentException(name + " is not looked up");
        };
        return new CalculationConstant(
                name, figure.value(), figure.unit(), figure.year(), figure.version(), figure.dataset(), source);
    }

    /** All that a method may use without looking it up. */
    static List<CalculationConstant> of(TargetMethod method) {
        return switch (method) {
            case ONE_PLANET_CITY_CHALLENGE -> List.of(GLOBAL_REDUCTION);
            case PER_CAPITA_CONVERGENCE -> List.of(CONVERGENCE_PER_CAPITA);
            case ABSOLUTE_CONTRACTION -> List.of(
                    annualRate(EmissionScope.SCOPE_1_AND_2),
                    annualRate(EmissionScope.SCOPE_3),
                    FIRST_YEAR_COUNTED,
                    longTermReduction(EmissionScope.SCOPE_1_AND_2),
                    longTermReduction(EmissionScope.SCOPE_2),
                    netZeroYear(EmissionScope.SCOPE_1_AND_2),
                    netZeroYear(EmissionScope.SCOPE_2));
            case NET_ZERO -> List.of(RESIDUAL_SHARE);
            case CARBON_BUDGET_SHARE -> List.of();
        };
    }
}
