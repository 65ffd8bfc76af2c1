package org.racetozero.registry.domain.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines of the GPC v1.1, and which of them a line of the US Community Protocol answers to. */
public final class GpcReferences {

    public static final String DATASET = "gpc-references";
    public static final String COMMUNITY_PROTOCOL_DATASET = "us-community-protocol-mapping";

    private final Map<String, GpcReference> references = new LinkedHashMap<>();
    private final Map<String, List<String>> communityProtocol = new LinkedHashMap<>();

    /**
     * @param references        in the standard's order
     * @param communityProtocol codes of the references by line of the US Community Protocol
     * @throws IllegalArgumentException where a reference stands twice or a line leads to none
     */
    public GpcReferences(List<GpcReference> references, Map<String, List<String>> communityProtocol) {
        for (GpcReference reference : references) {
            if (this.references.put(reference.code(), reference) != null) {
                throw new IllegalArgumentException(reference.code() + " stands twice");
            }
        }
        communityProtocol.forEach((line, codes) -> {
            for (String code : codes) {
                if (!this.references.containsKey(code)) {
                    throw new IllegalArgumentException(line + " leads to " + code + ", which is no reference");
                }
            }
            this.communityProtocol.put(line, List.copyOf(codes));
        });
    }

    public Optional<GpcReference> find(String code) {
        return Optional.ofNullable(references.get(code));
    }

    /** In the standard's order. */
    public List<GpcReference> all() {
        return List.copyOf(references.values());
    }

    /** The references a line of the US Community Protocol answers to; none for a line that is not known. */
    public List<String> ofCommunityProtocol(String line) {
        return communityProtocol.getOrDefault(line, List.of());
    }

    /** The lines of the US Community Protocol that are known here. */
    public Set<String> communityProtocolLines() {
        return Set.copyOf(communityProtocol.keySet());
    }
}
