package org.racetozero.registry.http.trajectory;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.racetozero.registry.domain.criteria.rule.SettledBy;
import org.racetozero.registry.domain.trajectory.MissingInput;
import org.racetozero.registry.http.text.Messages;

/** One thing that keeps a figure from being told, in the reader's language, and the request that would settle it. */
public record MissingView(String code, String detail, SettledBy settledBy) {

    static List<MissingView> of(List<MissingInput> missing, Locale language, UUID member) {
        return missing.stream().map(each -> of(each, language, member)).toList();
    }

    static MissingView of(MissingInput missing, Locale language, UUID member) {
        return new MissingView(
                missing.code(),
                Messages.text(language, "missing." + missing.code(), missing.arguments()),
                settledBy(missing, "/v1/members/" + member));
    }

    /** A subject is a noun, and the key of the one it is about where it is one that exists or has a key of its own. */
    private static SettledBy settledBy(MissingInput missing, String member) {
        String[] subject = missing.subject().split(" ", 2);
        return switch (subject[0]) {
            case "target" -> subject.length == 1
                    ? new SettledBy("POST", member + "/targets", missing.pointer())
                    : new SettledBy("PATCH", member + "/targets/" + subject[1], missing.pointer());
            case "inventory" -> new SettledBy(
                    missing.code().equals("INVENTORY_UNKNOWN") || missing.code().equals("INVENTORY_OUTDATED")
                            ? "PUT"
                            : "PATCH",
                    member + "/inventories/" + subject[1],
                    missing.pointer());
            case "population" -> new SettledBy("PUT", member + "/populations/" + subject[1], missing.pointer());
            default -> throw new IllegalArgumentException(missing.subject());
        };
    }
}
