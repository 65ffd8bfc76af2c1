package org.racetozero.registry.http.criteria;

import java.time.Instant;
import java.util.List;
import org.racetozero.registry.domain.criteria.definition.Overlay;
import org.racetozero.registry.domain.criteria.definition.RegisteredOverlay;

/** What a partner words differently in the criteria and asks besides. */
public record PartnerCriteriaView(
        String partner,
        boolean setByPartner,
        List<AmendmentView> amendments,
        List<OwnCriterionView> criteria,
        List<OwnCriterionView> campaignCriteria,
        String source,
        long version,
        Instant updatedAt) {

    public static PartnerCriteriaView of(RegisteredOverlay registered) {
        Overlay overlay = registered.overlay();
        return new PartnerCriteriaView(
                overlay.partner(),
                registered.setByPartner(),
                overlay.amendments().stream().map(AmendmentView::of).toList(),
                overlay.criteria().stream().map(OwnCriterionView::of).toList(),
                registered.campaignWide().stream().map(OwnCriterionView::of).toList(),
                overlay.source(),
                registered.version(),
                registered.recordedAt());
    }
}
