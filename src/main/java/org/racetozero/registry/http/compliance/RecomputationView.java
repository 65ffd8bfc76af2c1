package org.racetozero.registry.http.compliance;

import java.util.List;
import org.racetozero.registry.domain.snapshot.Recomputation;

/** Whether the question of a kept verdict has the same answer when it is asked once more. */
public record RecomputationView(
        boolean same,
        String inputHash,
        String verdictHash,
        String recomputedInputHash,
        String recomputedVerdictHash,
        List<Recomputation.Difference> differences) {

    static RecomputationView of(Recomputation recomputation) {
        return new RecomputationView(
                recomputation.same(),
                recomputation.inputHash(),
                recomputation.verdictHash(),
                recomputation.recomputedInputHash(),
                recomputation.recomputedVerdictHash(),
                recomputation.differences());
    }
}
