package org.racetozero.registry.http.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.racetozero.registry.domain.criteria.rule.SettledBy;
import org.racetozero.registry.domain.trajectory.MissingInput;
import org.racetozero.registry.http.text.Messages;

/** One thing that would make recommendations tell more, in the reader's language, and the request that supplies it. */
public record RecommendationMissingView(String code, String detail, SettledBy settledBy) {

    private static final String NO_INVENTORY = "START_INVENTORY_UNKNOWN";

    static List<RecommendationMissingView> of(List<MissingInput> missing, Locale language, UUID member) {
        return missing.stream()
                .map(each -> new RecommendationMissingView(
                        each.code(),
                        Messages.text(language, "missing." + each.code(), each.arguments()),
                        settledBy(each, "/v1/members/" + member)))
                .toList();
    }

    /** A subject is a noun, and the key of the one it is about where there is one. */
    private static SettledBy settledBy(MissingInput missing, String member) {
        String[] subject = missing.subject().split(" ", 2);
        return switch (subject[0]) {
            case "target" -> subject.length == 1
                    ? new SettledBy("POST", member + "/targets", missing.pointer())
                    : new SettledBy("PATCH", member + "/targets/" + subject[1], missing.pointer());
            case "inventory" -> new SettledBy(
                    missing.code().equals(NO_INVENTORY) ? "PUT" : "PATCH",
                    member + "/inventories/" + subject[1],
                    missing.pointer());
            case "population" -> new SettledBy("PUT", member + "/populations/" + subject[1], missing.pointer());
            default -> throw new IllegalArgumentException(missing.subject());
        };
    }
}
