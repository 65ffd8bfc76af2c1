package org.racetozero.registry.application;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.accounting.EmissionSums;
import org.racetozero.registry.domain.catalogue.CountedLines;
import org.racetozero.registry.domain.catalogue.FactorBasis;
import org.racetozero.registry.domain.catalogue.Growth;
import org.racetozero.registry.domain.catalogue.ReferenceInventory;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.Protocol;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.population.PopulationStatus;
import org.racetozero.registry.domain.reference.GpcReferences;
import org.racetozero.registry.domain.reference.ReportingLevel;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Scope;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.trajectory.MissingInput;
import org.racetozero.registry.domain.trajectory.Populations;

/** The inventories of a member on a day, of which recommendations start from one. */
final class InventoryChoices {

    private static final Map<Scope, Integer> SCOPES = Map.of(Scope.SCOPE_1, 1, Scope.SCOPE_2, 2, Scope.SCOPE_3, 3);

    private final RegisteredMember member;
    private final List<Inventory> inventories;
    private final Populations populations;
    private final LocalDate day;
    private final List<MissingInput> missing = new ArrayList<>();

    InventoryChoices(
            RegisteredMember member, List<Inventory> inventories, Populations populations, LocalDate day) {
        this.member = member;
        this.inventories = inventories;
        this.populations = populations;
        this.day = day;
    }

    /**
     * The one asked for, else the latest principal one that counts anything, read as asked or else as it tells itself.
     *
     * @param target the target the gap is measured against; null for none
     */
    InventoryChoice choose(
            RecommendationService.Inquiry inquiry, Target target, Accountant accountant, GpcReferences references) {
        Inventory inventory = find(inquiry.inventory());
        ReportingLevel level =
                inquiry.reportingLevel() == null ? level(target, inventory) : inquiry.reportingLevel();
        if (inventory == null) {
            FactorBasis basis = inquiry.factorBasis() == null ? FactorBasis.LOCATION_BASED : inquiry.factorBasis();
            return new InventoryChoice(null, level, basis, inquiry.populationRatio(), null, missing);
        }
        EmissionSums sums = accountant.sums(inventory);
        FactorBasis basis = inquiry.factorBasis() == null ? basis(sums) : inquiry.factorBasis();
        BigDecimal ratio = inquiry.populationRatio() == null ? ratio(inventory, target) : inquiry.populationRatio();
        boolean isOwnLevel = sums.byLevel().isEmpty() || level == level(inventory.protocol());
        ReferenceInventory reference = ReferenceInventory.of(
                sums, new CountedLines(references, level, omittedScopes(target)), isOwnLevel, basis,
                new Growth(ratio == null ? BigDecimal.ONE : ratio, inquiry.policyDrift()));
        note(inventory, reference, reference.isOfTotals() || sums.byLevel().containsKey(level));
        return new InventoryChoice(inventory, level, basis, ratio, reference, missing);
    }

    private Inventory find(String key) {
        Optional<Inventory> found = key == null
                ? inventories.stream()
                        .filter(Inventory::isPrincipal)
                        .max(Comparator.comparing(InventoryChoices::hasFigures)
                                .thenComparing(inventory -> inventory.year().lastDay()))
                : inventories.stream().filter(inventory -> key.equals(inventory.naturalKey())).findFirst();
        if (found.isEmpty()) {
            String year = Integer.toString(day.getYear() - 1);
            missing.add(new MissingInput("START_INVENTORY_UNKNOWN", "inventory " + year, "/lines", List.of(year)));
        }
        return found.orElse(null);
    }

    private static boolean hasFigures(Inventory inventory) {
        boolean hasLines = inventory.lines() != null && !inventory.lines().isEmpty();
        return hasLines || inventory.totals() != null && !inventory.totals().isEmpty();
    }

    /** How much larger the population will be; asked of territories only. */
    private BigDecimal ratio(Inventory inventory, Target target) {
        boolean isAsked = target != null && target.targetYear() != null && member.facts().actorType().isTerritory();
        if (!isAsked) {
            return null;
        }
        Optional<BigDecimal> before = inhabitants(
                inventory.year().firstDay().getYear(), PopulationStatus.ACTUAL);
        Optional<BigDecimal> after = inhabitants(
                target.targetYear().firstDay().getYear(), PopulationStatus.PROJECTED);
        return before.isEmpty() || after.isEmpty()
                ? null
                : after.get().divide(before.get(), MathContext.DECIMAL64);
    }

    private Optional<BigDecimal> inhabitants(int year, PopulationStatus status) {
        Optional<BigDecimal> known = populations.in(year);
        if (known.isEmpty()) {
            missing.add(new MissingInput(
                    "GROWTH_UNKNOWN", "population " + Population.key(year, status), "/inhabitants",
                    List.of(Integer.toString(year))));
        }
        return known;
    }

    /** What its protocol makes the target count, else that of the inventory; BASIC where neither tells. */
    private static ReportingLevel level(Target target, Inventory inventory) {
        for (Protocol protocol : Protocol.values()) {
            if (target != null && protocol.name().equals(target.protocol())) {
                return level(protocol);
            }
        }
        return level(inventory == null ? null : inventory.protocol());
    }

    private static ReportingLevel level(Protocol protocol) {
        return switch (protocol == null ? Protocol.OTHER : protocol) {
            case GPC_BASIC_PLUS, US_COMMUNITY_PROTOCOL -> ReportingLevel.BASIC_PLUS;
            case IPCC_2006 -> ReportingLevel.TERRITORIAL;
            case GPC_BASIC, CRF_GCOM, GHGP_CORPORATE, GHGP_SCOPE3, PCAF, LOCAL_GOVERNMENT_OPERATIONS_PROTOCOL,
                    ISO_14064_1, OTHER -> ReportingLevel.BASIC;
        };
    }

    /** An inventory that tells of bought electricity alone is market-based. */
    private static FactorBasis basis(EmissionSums sums) {
        boolean isOfMarket = sums.byAccount().containsKey(Account.SCOPE_2_MARKET)
                && !sums.byAccount().containsKey(Account.SCOPE_2_LOCATION);
        return isOfMarket ? FactorBasis.MARKET_BASED : FactorBasis.LOCATION_BASED;
    }

    /** The scopes a target does not cover: those it says so of, and all it does not name where it goes by scope. */
    private static Set<Integer> omittedScopes(Target target) {
        if (target == null || target.coverage() == null) {
            return Set.of();
        }
        boolean isByScope = !target.covers(Scope.TERRITORIAL) && SCOPES.keySet().stream().anyMatch(target::covers);
        return SCOPES.entrySet().stream()
                .filter(scope -> isByScope ? !target.covers(scope.getKey()) : excludes(target, scope.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean excludes(Target target, Scope scope) {
        return target.coverage().stream().anyMatch(entry -> entry.scope() == scope
                && entry.coverage() == CoverageLevel.NONE
                && entry.category() == null);
    }

    private void note(Inventory inventory, ReferenceInventory reference, boolean isComplete) {
        if (reference.baseTonnesCo2e() == null) {
            missing.add(lack("START_TOTAL_UNKNOWN", inventory, "/totals"));
        }
        if (reference.isOfTotals()) {
            missing.add(lack("START_LINES_UNKNOWN", inventory, "/lines"));
        } else if (!isComplete) {
            missing.add(lack("START_INCOMPLETE", inventory, "/lines"));
        }
    }

    private static MissingInput lack(String code, Inventory inventory, String pointer) {
        return new MissingInput(code, "inventory " + inventory.naturalKey(), pointer, List.of(inventory.naturalKey()));
    }
}
