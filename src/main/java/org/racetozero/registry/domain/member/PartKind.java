package org.racetozero.registry.domain.member;

import java.util.Arrays;
import java.util.Optional;
import org.racetozero.registry.domain.revision.ResourceKind;

/** The nouns that stand under a member, each with its resource; the segment names it in addresses and in a member. */
public enum PartKind {
    PLEDGE(ResourceKind.PLEDGE, "pledges", false),
    TARGET(ResourceKind.TARGET, "targets", false),
    INVENTORY(ResourceKind.INVENTORY, "inventories", false),
    POPULATION(ResourceKind.POPULATION, "populations", false),
    PLAN(ResourceKind.PLAN, "plan", false),
    ACTION(ResourceKind.ACTION, "actions", false),
    ADVOCACY(ResourceKind.ADVOCACY, "advocacy", false),
    REPORT(ResourceKind.REPORT, "reports", false),
    JUDGEMENT(ResourceKind.JUDGEMENT, "judgements", true),
    EXTENSION(ResourceKind.EXTENSION, "extensions", true);

    private final ResourceKind resource;
    private final String segment;
    private final boolean confidential;

    PartKind(ResourceKind resource, String segment, boolean confidential) {
        this.resource = resource;
        this.segment = segment;
        this.confidential = confidential;
    }

    /** The part that is logged as that kind; empty where it is no part of a member. */
    public static Optional<PartKind> of(ResourceKind resource) {
        return Arrays.stream(values()).filter(kind -> kind.resource == resource).findFirst();
    }

    /** What the revision log calls it. */
    public ResourceKind resource() {
        return resource;
    }

    /** What it is called in addresses, in {@code expand} and in {@link MemberParts}. */
    public String segment() {
        return segment;
    }

    /** Whether it is part of a verdict's reasons, and seen by those who see verdicts only. */
    public boolean isConfidential() {
        return confidential;
    }
}
