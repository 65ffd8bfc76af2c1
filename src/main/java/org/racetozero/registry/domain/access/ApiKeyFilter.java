package org.racetozero.registry.domain.access;

import java.util.List;
import java.util.UUID;

/**
 * Which keys a list is to have; an empty choice lets all through.
 *
 * @param ids      any of these
 * @param partners those of any of these partners
 */
public record ApiKeyFilter(List<UUID> ids, List<String> partners) {

    public ApiKeyFilter {
        ids = List.copyOf(ids);
        partners = List.copyOf(partners);
    }
}
