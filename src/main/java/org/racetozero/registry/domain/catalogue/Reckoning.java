package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One action while it is reckoned: what its formula is given, what it lacks, and what it comes to. */
final class Reckoning {

    private final CatalogueAction action;
    private final List<UsedParameter> parameters = new ArrayList<>();
    private final List<String> missingParameters = new ArrayList<>();
    private final List<String> missingLines;
    private Values values;
    private NotCounted notCounted;
    private BigDecimal standAlone;
    private BigDecimal outside;
    private BigDecimal inSequence;

    private Reckoning(CatalogueAction action, ReferenceInventory reference) {
        this.action = action;
        List<String> lines = reference == null ? List.of() : reference.known(action);
        boolean areTotals = reference != null && reference.isOfTotals() && !lines.isEmpty();
        this.missingLines = areTotals
                ? List.of()
                : action.lines().stream().filter(line -> !lines.contains(line)).toList();
    }

    /** The action by itself, on an inventory that nothing else has touched. */
    static Reckoning of(
            CatalogueAction action, ReferenceInventory reference, CatalogueParameter gridFactor,
            Assumptions assumptions) {
        Reckoning reckoning = new Reckoning(action, reference);
        reckoning.collect(gridFactor, assumptions, reference == null ? Growth.NONE : reference.growth());
        reckoning.standAlone(reference, assumptions.factorBasis());
        return reckoning;
    }

    boolean runsInSequence() {
        return missingParameters.isEmpty()
                && (notCounted == null || notCounted == NotCounted.OUTSIDE_REPORTING_LEVEL);
    }

    /** The action on what those before it left, and on what they added. */
    void runOn(Ledger ledger) {
        enter(ledger).ifPresent(abated -> inSequence = notCounted == null ? abated.counted() : null);
    }

    CatalogueAction action() {
        return action;
    }

    List<UsedParameter> parameters() {
        return parameters;
    }

    List<String> missingParameters() {
        return missingParameters;
    }

    List<String> missingLines() {
        return missingLines;
    }

    NotCounted notCounted() {
        return notCounted;
    }

    BigDecimal standAlone() {
        return standAlone;
    }

    BigDecimal outside() {
        return outside;
    }

    BigDecimal inSequence() {
        return inSequence;
    }

    private void collect(CatalogueParameter gridFactor, Assumptions assumptions, Growth growth) {
        Map<String, BigDecimal> stated = assumptions.drivers().getOrDefault(action.id(), Map.of());
        Map<String, BigDecimal> own = new HashMap<>();
        for (CatalogueParameter parameter : action.parameters()) {
            own.put(parameter.name(), use(parameter, stated.get(parameter.name()), assumptions.illustrative()));
        }
        BigDecimal factor = action.effect().usesGridFactor()
                ? use(gridFactor, assumptions.gridFactor(), assumptions.illustrative())
                : null;
        values = new Values(own, factor, growth.populationRatio());
    }

    private BigDecimal use(CatalogueParameter parameter, BigDecimal stated, boolean illustrative) {
        BigDecimal value = stated == null && illustrative ? parameter.illustrativeDefault() : stated;
        if (value == null) {
            missingParameters.add(parameter.name());
        } else {
            parameters.add(new UsedParameter(
                    parameter.name(), value, parameter.unit(),
                    stated == null ? ParameterOrigin.ILLUSTRATIVE : ParameterOrigin.CALLER));
        }
        return value;
    }

    private void standAlone(ReferenceInventory reference, FactorBasis basis) {
        notCounted = switch (action.phase()) {
            case REMOVAL -> NotCounted.REMOVAL;
            case ENABLING -> NotCounted.ENABLING;
            case DEMAND, SWITCH, SUPPLY ->
                action.contractual() && !basis.showsContracts() ? NotCounted.LOCATION_BASED_FACTORS : null;
        };
        if (!missingParameters.isEmpty() || notCounted == NotCounted.ENABLING) {
            return;
        }
        if (action.effect() instanceof Effect.Removal removal) {
            standAlone = removal.tonnes(values);
            outside = standAlone;
        } else if (reference != null) {
            enter(new Ledger(reference)).ifPresent(abated -> {
                standAlone = abated.whole();
                outside = abated.outside();
            });
        }
    }

    /** What it takes off; empty where it finds nothing to change. */
    private Optional<Abatement> enter(Ledger ledger) {
        List<String> lines = ledger.lines(action);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        action.effect().enter(ledger, lines, values);
        Abatement abated = ledger.abated();
        // What it changes by itself decides; where that is nothing, what others added does.
        boolean isUndecided = standAlone == null && notCounted == null;
        if (isUndecided && abated.counted().signum() == 0 && !ledger.countsAny(lines)) {
            notCounted = NotCounted.OUTSIDE_REPORTING_LEVEL;
        }
        return Optional.of(abated);
    }
}
