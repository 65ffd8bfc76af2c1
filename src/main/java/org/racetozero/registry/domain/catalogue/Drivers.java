package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.validation.Violation;

/**
 * The drivers a caller states, each as {@code action.parameter:value}, for example {@code B1.a:0.3}.
 *
 * @param values     by action and parameter
 * @param violations everything that is wrong with what was stated; each points at the parameter "driver"
 */
public record Drivers(Map<String, Map<String, BigDecimal>> values, List<Violation> violations) {

    /** The name the violations point at. */
    public static final String PARAMETER = "driver";

    private static final Pattern FORM = Pattern.compile(
            "([A-Za-z][A-Za-z0-9]{0,9})\\.([A-Za-z][A-Za-z0-9]{0,19}):(-?[0-9]{1,15}(?:\\.[0-9]{1,12})?)");
    private static final int LONGEST_SHOWN = 60;

    public Drivers {
        values = Map.copyOf(values);
        violations = List.copyOf(violations);
    }

    /** Reads them for the actions of that catalogue. */
    public static Drivers read(Catalogue catalogue, List<String> texts) {
        Map<String, Map<String, BigDecimal>> values = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (String text : texts) {
            Matcher form = FORM.matcher(text);
            if (form.matches()) {
                enter(catalogue, form.group(1), form.group(2), new BigDecimal(form.group(3)), values, violations);
            } else {
                refuse(violations, "NOT_A_DRIVER", text.substring(0, Math.min(LONGEST_SHOWN, text.length())));
            }
        }
        values.forEach((action, stated) -> {
            BigDecimal before = stated.get("n0");
            BigDecimal after = stated.get("n1");
            if (before != null && after != null && after.compareTo(before) < 0) {
                refuse(violations, "CONTRADICTING_DRIVERS", action + ".n1", action + ".n0");
            }
        });
        return new Drivers(values, violations);
    }

    private static void enter(
            Catalogue catalogue,
            String id,
            String name,
            BigDecimal value,
            Map<String, Map<String, BigDecimal>> values,
            List<Violation> violations) {
        CatalogueAction action = catalogue.find(id).orElse(null);
        if (action == null) {
            refuse(violations, "UNKNOWN_CATALOGUE_ACTION", id);
            return;
        }
        CatalogueParameter parameter = action.parameter(name).orElse(null);
        String driver = id + "." + name;
        if (parameter == null) {
            refuse(violations, "UNKNOWN_ACTION_PARAMETER", driver, action.parameters().stream()
                    .map(CatalogueParameter::name)
                    .collect(Collectors.joining(", ")));
        } else if (!parameter.admits(value)) {
            refuse(violations, "DRIVER_OUTSIDE_RANGE", driver, parameter.minimum().toPlainString(),
                    parameter.maximum().toPlainString());
        } else if (values.computeIfAbsent(id, none -> new LinkedHashMap<>()).put(name, value) != null) {
            refuse(violations, "REPEATED_DRIVER", driver);
        }
    }

    private static void refuse(List<Violation> violations, String code, String... arguments) {
        violations.add(Violation.at(PARAMETER, code, arguments));
    }
}
