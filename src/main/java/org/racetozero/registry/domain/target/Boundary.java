package org.racetozero.registry.domain.target;

import org.racetozero.registry.domain.quantity.Text;

/** Where the emissions a target speaks of begin and end. */
public record Boundary(BoundaryKind kind, Text description) {

    /** The kind of a boundary; one that nobody describes is that of the whole territory or organisation. */
    public static BoundaryKind kindOf(Boundary boundary) {
        return boundary == null || boundary.kind == null ? BoundaryKind.SAME : boundary.kind;
    }
}
