package org.racetozero.registry.domain.action;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.racetozero.registry.domain.plan.PlanHorizon;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Text;

/**
 * Something a member does, or will do, to reach its targets.
 *
 * @param catalogueId        the high-impact action of the catalogue that it is; null for none
 * @param horizon            the span of the plan it belongs to; null when only its dates tell
 * @param adoptedOn          the day it was decided or announced; null when unknown
 * @param startsOn           the day it starts or started
 * @param endsOn             the day it ends or ended
 * @param owner              who answers for it within the member
 * @param expectedTonnesCo2e yearly abatement expected of it, in tonnes of CO2 equivalent
 * @param achievedTonnesCo2e yearly abatement achieved by it, in tonnes of CO2 equivalent
 * @param extent             how much of it, where tonnes are not known ("40 buses")
 * @param coBenefits         what else it is good for; null when unknown
 * @param highImpact         whether it is a high-impact action; null when unknown
 * @param inclusive          whether it is an inclusive action; null when unknown
 * @param tags               null when unknown
 * @param milestones         the steps its progress can be seen by; null when unknown
 */
public record Action(
        Text title,
        String sector,
        String catalogueId,
        ActionStatus status,
        PlanHorizon horizon,
        LocalDate adoptedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        String owner,
        BigDecimal expectedTonnesCo2e,
        BigDecimal achievedTonnesCo2e,
        Text extent,
        Cost cost,
        Set<CoBenefit> coBenefits,
        Boolean highImpact,
        Boolean inclusive,
        Set<ActionTag> tags,
        List<Milestone> milestones,
        URI publicUrl,
        Provenance provenance) implements MemberFact {

    public Action {
        coBenefits = coBenefits == null ? null : Collections.unmodifiableSet(new TreeSet<>(coBenefits));
        tags = tags == null ? null : Collections.unmodifiableSet(new TreeSet<>(tags));
        milestones = milestones == null ? null : List.copyOf(milestones);
    }

    @Override
    public LocalDate ownDate() {
        return adoptedOn;
    }

    /** An action that had started before anybody recorded it counts from its start. */
    @Override
    public LocalDate countsFrom(LocalDate recordedOn) {
        LocalDate known = MemberFact.super.countsFrom(recordedOn);
        boolean startedEarlier = adoptedOn == null && startsOn != null && (known == null || startsOn.isBefore(known));
        return startedEarlier ? startsOn : known;
    }

    /** How far it has come on a day on which it has or has not started and ended. */
    public ActionStatus statusGiven(boolean hasStarted, boolean hasEnded) {
        if (status == null || !status.isUnderway()) {
            return status;
        }
        if (!hasStarted) {
            return ActionStatus.PLANNED;
        }
        return hasEnded ? status : ActionStatus.IN_PROGRESS;
    }
}
