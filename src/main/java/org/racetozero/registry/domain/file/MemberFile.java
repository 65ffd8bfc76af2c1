package org.racetozero.registry.domain.file;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.judgement.Extension;
import org.racetozero.registry.domain.judgement.Judgement;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.provenance.Dated;
import org.racetozero.registry.domain.provenance.Recorded;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.target.Target;

/**
 * Everything known about one member: the single input of every computed answer, from storage or from a request.
 *
 * <p>A collection that is null is unknown; an empty one says that there is none. A noun of which a member has one at a
 * time (its plan, its advocacy, the pledge through one partner) is a collection too, of what it was over time.
 *
 * @param member what is known of the actor itself; null when nothing is
 */
public record MemberFile(
        Member member,
        List<Enrolment> enrolments,
        List<Recorded<Pledge>> pledges,
        List<Recorded<Target>> targets,
        List<Recorded<Inventory>> inventories,
        List<Recorded<Population>> populations,
        List<Recorded<TransitionPlan>> plans,
        List<Recorded<Action>> actions,
        List<Recorded<Advocacy>> advocacy,
        List<Recorded<AnnualReport>> reports,
        List<Recorded<Judgement>> judgements,
        List<Recorded<Extension>> extensions) {

    public MemberFile {
        enrolments = enrolments == null
                ? List.of()
                : enrolments.stream().filter(each -> each != null && each.membership() != null).toList();
        pledges = usable(pledges);
        targets = usable(targets);
        inventories = usable(inventories);
        populations = usable(populations);
        plans = usable(plans);
        actions = usable(actions);
        advocacy = usable(advocacy);
        reports = usable(reports);
        judgements = usable(judgements);
        extensions = usable(extensions);
    }

    /** What the registry had been told by that moment; null asks for everything it was ever told. */
    public MemberFile asKnownAt(Instant moment) {
        if (moment == null) {
            return this;
        }
        return new MemberFile(
                member,
                enrolments.stream().flatMap(enrolment -> enrolment.asKnownAt(moment).stream()).toList(),
                recordedBy(moment, pledges),
                recordedBy(moment, targets),
                recordedBy(moment, inventories),
                recordedBy(moment, populations),
                recordedBy(moment, plans),
                recordedBy(moment, actions),
                recordedBy(moment, advocacy),
                recordedBy(moment, reports),
                recordedBy(moment, judgements),
                recordedBy(moment, extensions));
    }

    private static <T extends Dated> List<Recorded<T>> usable(List<Recorded<T>> facts) {
        return those(facts, fact -> fact != null && fact.fact() != null);
    }

    private static <T extends Dated> List<Recorded<T>> recordedBy(Instant moment, List<Recorded<T>> facts) {
        return those(facts, fact -> fact.wasRecordedBy(moment));
    }

    /** Those among the facts; when none is left of some, that is unknown and not the same as none. */
    private static <T extends Dated> List<Recorded<T>> those(
            List<Recorded<T>> facts, Predicate<Recorded<T>> condition) {
        if (facts == null || facts.isEmpty()) {
            return facts == null ? null : List.of();
        }
        List<Recorded<T>> left = facts.stream().filter(condition).toList();
        return left.isEmpty() ? null : left;
    }
}
