package org.racetozero.registry.domain.target;

import org.racetozero.registry.domain.quantity.Text;

/** Where the emissions a target speaks of begin and end. */
public record Boundary(BoundaryKind kind, Text description) {
}
