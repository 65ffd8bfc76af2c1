package org.racetozero.registry.domain.exchange;

import java.util.Map;
import org.racetozero.registry.domain.pledge.Claim;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.IntensityDenominator;
import org.racetozero.registry.domain.target.Scope;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.target.TargetStatus;

/** What the tracker's closed lists of values mean in the registry's terms. */
final class NetZeroTrackerLabels {
    static final String NO_TARGET = "No target";
    static final String OTHER = "Other";
    static final String EMISSIONS_REDUCTION = "Emissions reduction target";
    static final String ONE_POINT_FIVE_DEGREES = "1.5°C target";
    static final String NO_CONDITIONS = "No conditions specified";

    /** The net-zero family: end targets that claim a state of zero, in whichever words. */
    static final Map<String, Claim> CLAIMS = Map.of(
            "Net zero", Claim.NET_ZERO,
            "Zero emissions", Claim.ZERO_EMISSIONS,
            "Zero carbon", Claim.ZERO_CARBON,
            "Climate neutral", Claim.CLIMATE_NEUTRAL,
            "Climate positive", Claim.CLIMATE_POSITIVE,
            "GHG neutral(ity)", Claim.GREENHOUSE_GAS_NEUTRAL,
            "Carbon neutral(ity)", Claim.CARBON_NEUTRAL,
            "Carbon negative", Claim.CARBON_NEGATIVE);

    /** The other kinds of target; a plain reduction is absolute only with its base year, so it is not listed here. */
    static final Map<String, TargetKind> KINDS = Map.of(
            "Emissions intensity target", TargetKind.INTENSITY,
            "Absolute emissions target", TargetKind.FIXED_LEVEL,
            "Reduction v. BAU", TargetKind.BASELINE_SCENARIO,
            "Science-based target", TargetKind.SCIENCE_BASED,
            ONE_POINT_FIVE_DEGREES, TargetKind.SCIENCE_BASED,
            OTHER, TargetKind.OTHER);

    static final Map<String, TargetStatus> STATUSES = Map.of(
            "Proposed / in discussion", TargetStatus.PROPOSED,
            "Declaration / pledge", TargetStatus.DECLARED,
            "In corporate strategy", TargetStatus.IN_STRATEGY,
            "In policy document", TargetStatus.IN_POLICY,
            "In law", TargetStatus.IN_LAW,
            "Achieved (self-declared)", TargetStatus.ACHIEVED_SELF_DECLARED,
            "Achieved (externally validated)", TargetStatus.ACHIEVED_EXTERNALLY_VALIDATED);

    static final Map<String, GasCoverage> GASES = Map.of(
            "Carbon dioxide only", GasCoverage.CARBON_DIOXIDE_ONLY,
            "Carbon dioxide and other GHGs", GasCoverage.ALL_GREENHOUSE_GASES,
            "Not Specified", GasCoverage.NOT_SPECIFIED);

    static final Map<String, CoverageLevel> LEVELS = Map.of(
            "Yes", CoverageLevel.FULL,
            "Partial", CoverageLevel.PARTIAL,
            "No", CoverageLevel.NONE,
            "Not Specified", CoverageLevel.NOT_SPECIFIED);

    static final Map<String, Scope> SCOPES = Map.of(
            "territorial_emissions", Scope.TERRITORIAL,
            "consumption_emissions", Scope.CONSUMPTION,
            "international_aviation", Scope.INTERNATIONAL_AVIATION,
            "international_shipping", Scope.INTERNATIONAL_SHIPPING,
            "scope_1", Scope.SCOPE_1,
            "scope_2", Scope.SCOPE_2,
            "scope_3", Scope.SCOPE_3);

    /** The units of intensity that name what they divide by, as the tracker writes them; others stay unmapped. */
    static final Map<String, IntensityDenominator> DENOMINATORS = Map.of(
            "ghg(t co2e) / gdp", IntensityDenominator.GROSS_DOMESTIC_PRODUCT,
            "ghg(t co2e) / gdp)", IntensityDenominator.GROSS_DOMESTIC_PRODUCT,
            "sales", IntensityDenominator.REVENUE,
            "kg co2e / $ net sales", IntensityDenominator.REVENUE,
            "kg co2 /tonne of cement produced", IntensityDenominator.PRODUCT,
            "tco2 e/million gtm", IntensityDenominator.PRODUCT,
            "co2e/kwh", IntensityDenominator.PRODUCT,
            "co2e/mwh", IntensityDenominator.PRODUCT);

    private NetZeroTrackerLabels() {
    }
}
