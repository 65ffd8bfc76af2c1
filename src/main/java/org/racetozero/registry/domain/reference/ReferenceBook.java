package org.racetozero.registry.domain.reference;

/** All published data the calculations look things up in. */
public record ReferenceBook(
        HumanDevelopmentIndex humanDevelopment,
        GlobalWarmingPotentials potentials,
        GpcReferences references,
        NationalPopulation population,
        RemainingCarbonBudgets budgets) {
}
