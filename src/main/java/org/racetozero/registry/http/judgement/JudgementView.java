package org.racetozero.registry.http.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.judgement.Judgement;
import org.racetozero.registry.domain.judgement.JudgementEvidence;
import org.racetozero.registry.domain.judgement.JudgementOutcome;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.http.part.PartView;

/** A reviewer's decision as those concerned see it. */
public record JudgementView(
        UUID id,
        UUID member,
        String criterion,
        String criteriaVersion,
        String partner,
        JudgementOutcome outcome,
        Text reason,
        List<JudgementEvidence> evidence,
        String reviewer,
        LocalDate decidedOn,
        LocalDate expiresOn,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PartView {

    public static JudgementView of(UUID member, Versioned<Judgement> recorded, Visibility visibility) {
        Judgement judgement = recorded.facts();
        return new JudgementView(
                recorded.id(),
                member,
                judgement.criterion(),
                judgement.criteriaVersion(),
                judgement.partner(),
                judgement.outcome(),
                judgement.reason(),
                judgement.evidence(),
                judgement.reviewer(),
                judgement.decidedOn(),
                judgement.expiresOn(),
                recorded.version(),
                recorded.createdAt(),
                recorded.updatedAt());
    }
}
