package org.racetozero.registry.application;

import java.util.List;
import org.racetozero.registry.domain.validation.Violation;

/** Carries a refusal out of a use case and rolls its transaction back. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public static RefusedException notFound(String kind, Object id) {
        return new RefusedException(new Refusal.NotFound(kind, String.valueOf(id)));
    }

    public static RefusedException invalid(List<Violation> violations) {
        return new RefusedException(new Refusal.Invalid(violations));
    }

    public static RefusedException invalid(Violation violation) {
        return invalid(List.of(violation));
    }

    public Refusal refusal() {
        return refusal;
    }
}
