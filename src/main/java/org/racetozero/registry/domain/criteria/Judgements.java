package org.racetozero.registry.domain.criteria;

import java.util.List;
import org.racetozero.registry.domain.criteria.clock.ReferenceDay;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.judgement.Judgement;

/** The judgements that hold in one view, for one version and on the day asked about. */
final class Judgements {

    private final Facts<Judgement> live;

    Judgements(Facts<Judgement> all, View view, CriteriaVersion version, ReferenceDay day) {
        this.live = all.where(judgement -> judgement.outcome() != null
                && view.includes(judgement.partner())
                && (judgement.criteriaVersion() == null || judgement.criteriaVersion().equals(version.code()))
                && (judgement.expiresOn() == null || !day.isAfter(judgement.expiresOn())));
    }

    /** Those that have a say on a criterion of which the facts say so, the one that prevails first. */
    List<Entry<Judgement>> on(Criterion criterion, Conclusion conclusion) {
        return live.where(judgement -> criterion.id().equals(judgement.criterion())
                        && hasSay(judgement, criterion, conclusion))
                .stream()
                .sorted(new Precedence())
                .toList();
    }

    private static boolean hasSay(Judgement judgement, Criterion criterion, Conclusion conclusion) {
        return switch (judgement.outcome()) {
            case MET -> conclusion.isOpen();
            case NOT_MET -> true;
            case WAIVED -> criterion.waivable() && judgement.expiresOn() != null;
        };
    }
}
