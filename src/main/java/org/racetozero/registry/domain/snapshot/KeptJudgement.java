package org.racetozero.registry.domain.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.criteria.Judged;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.judgement.Judgement;
import org.racetozero.registry.domain.provenance.Recorded;

/**
 * What is kept of how reviewers judged a finding.
 *
 * @param decision  the judgement that prevailed
 * @param unjudged  the finding had nobody judged
 * @param overruled the other judgements that were considered
 */
public record KeptJudgement(Decision decision, KeptFinding unjudged, List<Decision> overruled) {

    /**
     * One judgement.
     *
     * @param position   its place among the judgements of the member file, from 0
     * @param key        what its resource is called; null when it was not stored
     * @param countsFrom the first day it counted; null when it had no date
     */
    public record Decision(
            int position, String key, LocalDate countsFrom, Instant recordedAt, Judgement judgement) {

        static Decision of(Entry<Judgement> entry) {
            return new Decision(
                    entry.position(), entry.key(), entry.countsFrom(), entry.recorded().recordedAt(), entry.fact());
        }

        Entry<Judgement> entry() {
            return new Entry<>(Noun.JUDGEMENT, position, new Recorded<>(key, judgement, recordedAt), countsFrom);
        }
    }

    public KeptJudgement {
        overruled = List.copyOf(overruled);
    }

    static KeptJudgement of(Judged judged) {
        return judged == null
                ? null
                : new KeptJudgement(
                        Decision.of(judged.decision()),
                        KeptFinding.of(judged.unjudged()),
                        judged.overruled().stream().map(Decision::of).toList());
    }

    Judged judged() {
        return new Judged(
                decision.entry(), unjudged.finding(), overruled.stream().map(Decision::entry).toList());
    }
}
