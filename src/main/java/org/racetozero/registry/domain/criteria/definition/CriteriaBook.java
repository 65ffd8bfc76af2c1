package org.racetozero.registry.domain.criteria.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every version of the criteria and every partner's overlay of them.
 *
 * @param versions oldest first, at least one
 */
public record CriteriaBook(List<CriteriaVersion> versions, List<Overlay> overlays) {

    public CriteriaBook {
        versions = List.copyOf(versions);
        overlays = List.copyOf(overlays);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("A book without a version judges nothing");
        }
    }

    public Optional<CriteriaVersion> version(String code) {
        return versions.stream().filter(version -> version.code().equals(code)).findFirst();
    }

    /** The same book in which that overlay takes the place of its partner's present one. */
    public CriteriaBook with(Overlay overlay) {
        Stream<Overlay> others = overlays.stream().filter(present -> !present.partner().equals(overlay.partner()));
        return new CriteriaBook(versions, Stream.concat(others, Stream.of(overlay)).toList());
    }

    /**
     * What a version asks, as the partners of that lineage word it, and what any partner asks besides.
     *
     * @param lineage codes of the partner the question is about and its parents, outermost first; empty for the
     *                campaign's own view
     */
    public List<Criterion> criteria(CriteriaVersion version, List<String> lineage) {
        List<Overlay> applied = lineage.stream().flatMap(partner -> overlayOf(partner).stream()).toList();
        List<Criterion> criteria = new ArrayList<>();
        for (Criterion criterion : version.criteria()) {
            Criterion amended = criterion;
            for (Overlay overlay : applied) {
                amended = overlay.applyTo(amended);
            }
            criteria.add(amended);
        }
        overlays.stream()
                .flatMap(overlay -> overlay.criteria().stream())
                .filter(own -> positionOf(own.since()) <= versions.indexOf(version))
                .forEach(criteria::add);
        return List.copyOf(criteria);
    }

    /** Everything in an overlay that its partner may not have; empty when it may be applied. */
    public List<OverlayRefusal> refusals(Overlay overlay) {
        Stream<OverlayRefusal> amendments = overlay.amendments().stream().flatMap(this::refusals);
        Stream<OverlayRefusal> own = overlay.criteria().stream().flatMap(criterion -> refusals(overlay, criterion));
        return Stream.concat(amendments, own).toList();
    }

    private Stream<OverlayRefusal> refusals(Amendment amendment) {
        List<CriteriaVersion> asking = versions.stream()
                .filter(version -> version.criterion(amendment.criterion()).isPresent())
                .toList();
        if (asking.isEmpty()) {
            return Stream.of(new OverlayRefusal(amendment.criterion(), OverlayRefusal.Reason.UNKNOWN_CRITERION));
        }
        return asking.stream()
                .flatMap(version ->
                        refusals(version, version.criterion(amendment.criterion()).orElseThrow(), amendment))
                .distinct()
                .map(reason -> new OverlayRefusal(amendment.criterion(), reason));
    }

    private static Stream<OverlayRefusal.Reason> refusals(
            CriteriaVersion version, Criterion criterion, Amendment amendment) {
        List<OverlayRefusal.Reason> reasons = new ArrayList<>();
        if (!criterion.thresholds().names().containsAll(amendment.thresholds().names())) {
            reasons.add(OverlayRefusal.Reason.UNKNOWN_THRESHOLD);
        } else if (!amendment.thresholds().names().isEmpty() && criterion.thresholdBasis() == Basis.SOURCED) {
            reasons.add(OverlayRefusal.Reason.SOURCED_THRESHOLD);
        }
        if (amendment.monthsAfterJoining() != null) {
            if (criterion.due() == null) {
                reasons.add(OverlayRefusal.Reason.NEVER_DUE);
            } else if (amendment.monthsAfterJoining() > version.maxDueMonths()) {
                reasons.add(OverlayRefusal.Reason.DUE_TOO_LATE);
            }
        }
        return reasons.stream();
    }

    private Stream<OverlayRefusal> refusals(Overlay overlay, Criterion own) {
        List<OverlayRefusal> refusals = new ArrayList<>();
        if (!overlay.partner().equals(own.partner())) {
            refusals.add(new OverlayRefusal(own.id(), OverlayRefusal.Reason.OTHER_PARTNER));
        }
        if (versions.stream().anyMatch(version -> version.criterion(own.id()).isPresent())) {
            refusals.add(new OverlayRefusal(own.id(), OverlayRefusal.Reason.ID_TAKEN));
        }
        return refusals.stream();
    }

    private Optional<Overlay> overlayOf(String partner) {
        return overlays.stream().filter(overlay -> overlay.partner().equals(partner)).findFirst();
    }

    private int positionOf(String version) {
        return version(version).map(versions::indexOf).orElse(0);
    }
}
