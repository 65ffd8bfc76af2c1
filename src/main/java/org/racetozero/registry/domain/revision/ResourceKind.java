package org.racetozero.registry.domain.revision;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The nouns whose changes the revision log keeps; the wire name is the lower-case kebab form. */
public enum ResourceKind {
    PARTNER("partner"),
    PARTNER_CRITERIA("partner-criteria"),
    MEMBER("member"),
    MEMBERSHIP("membership"),
    PLEDGE("pledge"),
    TARGET("target"),
    INVENTORY("inventory"),
    POPULATION("population"),
    PLAN("plan"),
    ACTION("action"),
    ADVOCACY("advocacy"),
    REPORT("report"),
    JUDGEMENT("judgement"),
    EXTENSION("extension"),
    PERSON("person"),
    VERDICT("verdict");

    private final String wireName;

    ResourceKind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** The kind with that wire name; empty for none. */
    public static Optional<ResourceKind> named(String wireName) {
        return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
    }

    /** The kind with the wire name a row holds. */
    public static ResourceKind ofWireName(String wireName) {
        return named(wireName)
                .orElseThrow(() -> new IllegalArgumentException("no resource kind is called " + wireName));
    }

    /** All wire names, for telling a caller what it could have asked for. */
    public static String names() {
        return Arrays.stream(values()).map(ResourceKind::wireName).collect(Collectors.joining(", "));
    }
}
