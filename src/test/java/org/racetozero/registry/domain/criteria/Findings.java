package org.racetozero.registry.domain.criteria;

/** Picks findings out of a verdict by criterion. */
final class Findings {

    private Findings() {
    }

    static Finding of(Verdict verdict, String criterion) {
        return verdict.all()
                .filter(finding -> finding.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No finding of " + criterion));
    }
}
