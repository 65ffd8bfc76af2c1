package org.racetozero.registry.domain.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.criteria.FindingStatus;

/**
 * What a kept verdict and the same question asked anew have in common.
 *
 * @param same        whether both are the same bytes
 * @param differences the criteria that came out otherwise; empty when they did not
 */
public record Recomputation(
        boolean same,
        String inputHash,
        String verdictHash,
        String recomputedInputHash,
        String recomputedVerdictHash,
        List<Difference> differences) {

    /**
     * A criterion that came out otherwise: in another status, or in the same one for other reasons.
     *
     * @param was null when it was not asked then
     * @param is  null when it is not asked now
     */
    public record Difference(String criterion, FindingStatus was, FindingStatus is) {
    }

    public Recomputation {
        differences = List.copyOf(differences);
    }

    /** Holds the verdict of a question asked anew against the one that was kept. */
    public static Recomputation of(Snapshot taken, KeptVerdict kept, KeptVerdict recomputed) {
        String verdictHash = recomputed.hash();
        return new Recomputation(
                taken.inputHash().equals(recomputed.inputHash()) && taken.verdictHash().equals(verdictHash),
                taken.inputHash(),
                taken.verdictHash(),
                recomputed.inputHash(),
                verdictHash,
                differences(kept, recomputed));
    }

    private static List<Difference> differences(KeptVerdict kept, KeptVerdict recomputed) {
        Map<String, KeptFinding> before = byCriterion(kept);
        Map<String, KeptFinding> after = byCriterion(recomputed);
        TreeSet<String> criteria = new TreeSet<>(before.keySet());
        criteria.addAll(after.keySet());
        return criteria.stream()
                .filter(each -> !CanonicalForm.same(before.get(each), after.get(each)))
                .map(each -> difference(before.get(each), after.get(each)))
                .toList();
    }

    private static Difference difference(KeptFinding was, KeptFinding is) {
        return new Difference(
                Objects.requireNonNullElse(was, is).criterion().id(),
                was == null ? null : was.status(),
                is == null ? null : is.status());
    }

    /** A partner may call a criterion of its own by a name that another's has, too. */
    private static Map<String, KeptFinding> byCriterion(KeptVerdict verdict) {
        return verdict.findings().stream().collect(Collectors.toMap(
                finding -> finding.criterion().id() + ":" + finding.criterion().partner(),
                Function.identity(),
                (first, second) -> first));
    }
}
