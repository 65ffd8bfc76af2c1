package org.racetozero.registry.domain.recognition;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.action.ActionStatus;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.pledge.Claim;
import org.racetozero.registry.domain.pledge.CreditPolicy;
import org.racetozero.registry.domain.pledge.CreditUse;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.provenance.Dated;
import org.racetozero.registry.domain.provenance.Origin;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.provenance.Recorded;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.report.ReportReview;
import org.racetozero.registry.domain.report.ReportStatus;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetStatus;

/** Facts of a fictional member, as few of them as a milestone needs. */
final class Facts {

    static final URI ADDRESS = URI.create("https://city.example/climate");

    private Facts() {
    }

    /** A file with nothing but one fact, of which the milestone says what it is. */
    static MemberFile fileOf(
            MilestoneKind kind, String state, LocalDate own, Provenance provenance, LocalDate recordedOn) {
        return switch (kind) {
            case PLEDGED ->
                file(List.of(told("a", pledge(state, own, provenance), recordedOn)), null, null, null, null);
            case TARGET_SET ->
                file(null, List.of(told("a", target(state, own, provenance), recordedOn)), null, null, null);
            case ACTION_STARTED ->
                file(null, null, List.of(told("a", action(state, own, provenance), recordedOn)), null, null);
            case PLAN_PUBLISHED ->
                file(null, null, null, List.of(told("a", plan(state, own, provenance), recordedOn)), null);
            case REPORTED ->
                file(null, null, null, null, List.of(told("2022", report(2022, state, own, provenance), recordedOn)));
        };
    }

    static MemberFile file(
            List<Recorded<Pledge>> pledges,
            List<Recorded<Target>> targets,
            List<Recorded<Action>> actions,
            List<Recorded<TransitionPlan>> plans,
            List<Recorded<AnnualReport>> reports) {
        return new MemberFile(
                member(true), List.of(), pledges, targets, null, null, plans, actions, null, reports, null, null);
    }

    static MemberFile enrolled(boolean assessable, Enrolment... enrolments) {
        return new MemberFile(
                member(assessable), List.of(enrolments), null, null, null, null, null, null, null, null, null, null);
    }

    static <F extends Dated> Recorded<F> told(String key, F fact, LocalDate day) {
        return new Recorded<>(key, fact, instant(day));
    }

    static Instant instant(LocalDate day) {
        return day == null ? null : day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    static Provenance from(Origin origin, LocalDate statedOn) {
        return new Provenance(origin, ADDRESS, null, null, statedOn, null, null, null);
    }

    static Pledge pledge(String state, LocalDate signedOn, Provenance provenance) {
        boolean isPledge = state.equals("NET_ZERO");
        CreditPolicy credits = isPledge ? null : new CreditPolicy(CreditUse.NONE, null, null, null, null);
        return new Pledge(
                "example", null, signedOn, null, null, null, isPledge ? Claim.NET_ZERO : null, null, null, null, null,
                credits, null, null, null, provenance);
    }

    static Target target(String status, LocalDate adoptedOn, Provenance provenance) {
        return new Target(
                null, null, null, status == null ? null : TargetStatus.valueOf(status), null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                adoptedOn, null, null, null, null, provenance);
    }

    static Action action(String status, LocalDate startsOn, Provenance provenance) {
        return new Action(
                null, null, null, status == null ? null : ActionStatus.valueOf(status), null, null, startsOn, null,
                null, null, null, null, null, null, null, null, null, null, null, provenance);
    }

    static TransitionPlan plan(String state, LocalDate publishedOn, Provenance provenance) {
        return new TransitionPlan(
                state.equals("DECLARED_NONE") ? true : null, null, publishedOn,
                state.equals("READABLE") ? ADDRESS : null, null, null, null, provenance);
    }

    static AnnualReport report(int year, String status, LocalDate publishedOn, Provenance provenance) {
        return new AnnualReport(
                LabelledYear.calendar(year),
                List.of(new ReportReview("example", ReportStatus.valueOf(status), List.of())),
                publishedOn, ADDRESS, null, null, null, null, null, null, provenance);
    }

    private static Member member(boolean assessable) {
        return new Member(
                "Example City", null, ActorType.CITY, "US", null, null, null, null, null, null, null, null,
                assessable);
    }
}
