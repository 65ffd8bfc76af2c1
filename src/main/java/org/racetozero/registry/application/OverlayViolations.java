package org.racetozero.registry.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.criteria.Rules;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.Overlay;
import org.racetozero.registry.domain.criteria.definition.OverlayRefusal;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.validation.Violation;

/** What a partner may not have in its overlay, as its caller is told of it. */
final class OverlayViolations {

    private OverlayViolations() {
    }

    static Violation of(OverlayRefusal refusal) {
        String code = switch (refusal.reason()) {
            case UNKNOWN_CRITERION, UNKNOWN_VERSION -> "UNKNOWN_REFERENCE";
            case REPEATED -> "REPEATED";
            case SOURCED_THRESHOLD -> "SOURCED_THRESHOLD";
            case UNKNOWN_THRESHOLD -> "THRESHOLD_NOT_MEASURED";
            case THRESHOLD_OUTSIDE_RANGE -> "THRESHOLD_OUTSIDE_RANGE";
            case NET_ZERO_TOO_LATE -> "NET_ZERO_TOO_LATE";
            case DUE_TOO_LATE -> "DUE_TOO_LATE";
            case EXTENSION_TOO_LATE -> "EXTENSION_TOO_LATE";
            case NEVER_DUE -> "NEVER_DUE";
            case ID_TAKEN -> "CRITERION_ID_TAKEN";
            case OTHER_PARTNER -> throw new IllegalArgumentException("No caller names the partner of a criterion");
        };
        List<String> arguments = refusal.reason() == OverlayRefusal.Reason.ID_TAKEN
                ? List.of(refusal.criterion())
                : refusal.arguments();
        return new Violation(refusal.pointer(), code, arguments);
    }

    /** The rules that do not exist, and the thresholds that are missing or that the rule does not measure against. */
    static List<Violation> ofRules(Overlay overlay) {
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < overlay.criteria().size(); index++) {
            Criterion own = overlay.criteria().get(index);
            String pointer = "/criteria/" + index;
            if (Rules.names().contains(own.rule())) {
                violations.addAll(ofThresholds(pointer + "/thresholds", own));
            } else {
                violations.add(Violation.at(pointer + "/rule", "UNKNOWN_RULE",
                        Rules.names().stream().sorted().collect(Collectors.joining(", "))));
            }
        }
        return violations;
    }

    private static List<Violation> ofThresholds(String pointer, Criterion own) {
        List<Violation> violations = new ArrayList<>();
        List<Threshold> measured = Rules.named(own.rule()).thresholds();
        Set<Threshold> given = own.thresholds().names();
        int index = 0;
        for (Threshold threshold : given) {
            if (!measured.contains(threshold)) {
                violations.add(Violation.at(pointer + "/" + index, "THRESHOLD_NOT_MEASURED", threshold.name()));
            }
            index++;
        }
        String missing = measured.stream()
                .filter(threshold -> !given.contains(threshold))
                .map(Threshold::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            violations.add(Violation.at(pointer, "THRESHOLD_MISSING", own.rule(), missing));
        }
        return violations;
    }
}
