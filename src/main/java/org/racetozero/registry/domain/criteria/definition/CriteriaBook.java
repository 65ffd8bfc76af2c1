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
     * What a version asks, as the partners of that lineage word it, what those partners ask besides, and what any other
     * asks besides in the campaign's name.
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
                amended = overlay.applyTo(amended, version.maxDueMonths());
            }
            criteria.add(amended);
        }
        overlays.stream()
                .flatMap(overlay -> overlay.criteria().stream())
                .filter(own -> own.campaignWide() || lineage.contains(own.partner()))
                .filter(own -> positionOf(own.since()) <= versions.indexOf(version))
                .forEach(criteria::add);
        return List.copyOf(criteria);
    }

    /** Everything in an overlay that its partner may not have; empty when it may be applied. */
    public List<OverlayRefusal> refusals(Overlay overlay) {
        return OverlayCheck.of(this, overlay);
    }

    /** Every criterion there is, of any version and any partner; one that versions word anew stands several times. */
    public Stream<Criterion> everyCriterion() {
        return Stream.concat(
                versions.stream().flatMap(version -> version.criteria().stream()),
                overlays.stream().flatMap(overlay -> overlay.criteria().stream()));
    }

    /** What that partner changes and asks besides; empty for nothing. */
    public Optional<Overlay> overlayOf(String partner) {
        return overlays.stream().filter(overlay -> overlay.partner().equals(partner)).findFirst();
    }

    private int positionOf(String version) {
        return version(version).map(versions::indexOf).orElse(0);
    }
}
