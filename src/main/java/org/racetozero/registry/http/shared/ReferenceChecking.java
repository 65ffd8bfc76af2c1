package org.racetozero.registry.http.shared;

import java.util.List;
import org.racetozero.registry.domain.validation.Violation;

/**
 * An input that published data can contradict. The use cases see to that; it is asked only about a body that is refused
 * anyway, so that nobody mends a body twice.
 */
public interface ReferenceChecking {

    /** Everything about what could be read of this input that those grounds contradict; never throws. */
    List<Violation> contradictions(Grounds grounds);
}
