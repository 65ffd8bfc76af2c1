package org.racetozero.registry.domain.criteria.definition;

import java.time.Instant;
import java.util.List;

/**
 * How a partner applies the criteria, as the registry keeps it.
 *
 * @param version      raised by every change; 0 while the partner has never changed anything
 * @param recordedAt   when the partner changed it last; null for never
 * @param setByPartner whether this is the partner's own edition; false for what the registry ships, if anything
 * @param overlay      what the partner may change
 * @param campaignWide what the campaign's verdict asks of the partner's members too, and the partner cannot change
 */
public record RegisteredOverlay(
        long version, Instant recordedAt, boolean setByPartner, Overlay overlay, List<Criterion> campaignWide) {

    public RegisteredOverlay {
        campaignWide = List.copyOf(campaignWide);
    }
}
