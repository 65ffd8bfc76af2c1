package org.racetozero.registry.http.shared;

import java.util.List;
import org.racetozero.registry.domain.validation.Violation;

/** An input whose members must also fit each other. */
public interface SelfChecking {

    /** Everything about this input that single members cannot show; never throws, whatever is null. */
    List<Violation> violations();
}
