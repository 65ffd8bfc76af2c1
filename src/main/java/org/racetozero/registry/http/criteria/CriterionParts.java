package org.racetozero.registry.http.criteria;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Wording;
import org.racetozero.registry.http.shared.Checks;

/** What amendments and own criteria have in common, as sent: texts, evidence and thresholds. */
final class CriterionParts {

    /** The ids of criteria. */
    static final String ID = "^[A-Z]{2}-[0-9]{2,4}$";

    /** A JSON Pointer into the member file, with a hyphen for any element of a list. */
    private static final Pattern EVIDENCE = Pattern.compile("^(/[A-Za-z0-9-]{1,64}){1,10}$");

    private CriterionParts() {
    }

    static Checks check(List<CriterionTextInput> texts, List<String> evidence, List<ThresholdInput> thresholds) {
        Checks checks = new Checks();
        Set<String> languages = new HashSet<>();
        Set<Threshold> named = new HashSet<>();
        return checks
                .each("/texts", texts, (at, text) -> checks
                        .language(at + "/language", text.language())
                        .refuseIf(
                                text.language() != null && !languages.add(text.language()),
                                at + "/language", "REPEATED"))
                .each("/evidence", evidence, (at, pointer) -> checks.refuseIf(
                        !EVIDENCE.matcher(pointer).matches(), at, "PATTERN", EVIDENCE.pattern()))
                .each("/thresholds", thresholds, (at, threshold) -> checks.refuseIf(
                        threshold.name() != null && !named.add(threshold.name()), at + "/name", "REPEATED"));
    }

    /** Null for none. */
    static List<Wording> toWordings(List<CriterionTextInput> inputs) {
        return inputs == null ? null : inputs.stream().map(CriterionTextInput::toWording).toList();
    }
}
