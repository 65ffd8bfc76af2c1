package org.racetozero.registry.domain.criteria;

import java.util.List;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.judgement.Judgement;

/**
 * What reviewers decided about a finding, beside what the evaluator alone would say.
 *
 * @param decision  the judgement that prevails, by the rule of {@link Precedence}
 * @param unjudged  the finding had nobody judged
 * @param overruled the other judgements that were considered, the strongest first
 */
public record Judged(Entry<Judgement> decision, Finding unjudged, List<Entry<Judgement>> overruled) {

    public Judged {
        overruled = List.copyOf(overruled);
    }
}
