package org.racetozero.registry.domain.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.judgement.Extension;
import org.racetozero.registry.domain.judgement.Judgement;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Target;

/**
 * What a member has beside its own facts and memberships, by noun; null for a noun that was not asked for. Of plan and
 * advocacy there is one at most, with its earlier editions.
 */
public record MemberParts(
        List<Versioned<Pledge>> pledges,
        List<Versioned<Target>> targets,
        List<Versioned<Inventory>> inventories,
        List<Versioned<Population>> populations,
        List<Versioned<Editions<TransitionPlan>>> plan,
        List<Versioned<Action>> actions,
        List<Versioned<Editions<Advocacy>>> advocacy,
        List<Versioned<Editions<AnnualReport>>> reports,
        List<Versioned<Judgement>> judgements,
        List<Versioned<Extension>> extensions) {

    /** Of a member of which nothing was asked. */
    public static final MemberParts NONE =
            new MemberParts(null, null, null, null, null, null, null, null, null, null);

    /** Those of these nouns. */
    public MemberParts of(Set<PartKind> kinds) {
        return new MemberParts(
                kinds.contains(PartKind.PLEDGE) ? pledges : null,
                kinds.contains(PartKind.TARGET) ? targets : null,
                kinds.contains(PartKind.INVENTORY) ? inventories : null,
                kinds.contains(PartKind.POPULATION) ? populations : null,
                kinds.contains(PartKind.PLAN) ? plan : null,
                kinds.contains(PartKind.ACTION) ? actions : null,
                kinds.contains(PartKind.ADVOCACY) ? advocacy : null,
                kinds.contains(PartKind.REPORT) ? reports : null,
                kinds.contains(PartKind.JUDGEMENT) ? judgements : null,
                kinds.contains(PartKind.EXTENSION) ? extensions : null);
    }

    /** Those that count on that day: facts from their own dates, else from when they were told. */
    MemberParts on(LocalDate day) {
        return new MemberParts(
                counting(pledges, day, MemberParts::asItIs),
                counting(targets, day, MemberParts::asItIs),
                counting(inventories, day, MemberParts::asItIs),
                counting(populations, day, MemberParts::asItIs),
                counting(plan, day, (editions, told) -> editions.on(day, told)),
                counting(actions, day, MemberParts::asItIs),
                counting(advocacy, day, (editions, told) -> editions.on(day, told)),
                counting(reports, day, (editions, told) -> editions.on(day, told)),
                counting(judgements, day, MemberParts::asItIs),
                counting(extensions, day, MemberParts::asItIs));
    }

    private static <F> F asItIs(F fact, LocalDate recordedOn) {
        return fact;
    }

    private static <F extends MemberFact> List<Versioned<F>> counting(
            List<Versioned<F>> parts, LocalDate day, BiFunction<F, LocalDate, F> then) {
        return parts == null
                ? null
                : parts.stream()
                        .filter(part -> !part.facts().countsFrom(part.recordedOn()).isAfter(day))
                        .map(part -> part.with(then.apply(part.facts(), part.recordedOn())))
                        .toList();
    }
}
