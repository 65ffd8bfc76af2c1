package org.racetozero.registry.http.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.report.ActionTaken;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.report.TargetProgress;

/**
 * A report to begin with.
 *
 * @param basedOn        the year of the report it was made from; null for none
 * @param announcedSteps what that report said would come next, to be accounted for in this one; null for nothing
 * @param report         what can be taken over; figures are left to be filled in
 * @param required       places in it that the criteria look at
 */
public record ReportTemplateView(
        int year, Integer basedOn, Text announcedSteps, Draft report, List<String> required) {

    /** What can be taken over: a body to complete and send. */
    public record Draft(
            int year,
            Integer inventoryYear,
            String platform,
            List<TargetProgress> targetProgress,
            List<ActionTaken> actionsTaken) {
    }

    /** What PB-01 to PB-05 read. */
    private static final List<String> REQUIRED =
            List.of("/publishedOn", "/publicUrl", "/platform", "/targetProgress", "/actionsTaken");

    /** The template of that year, from what the caller may see of the years before it. */
    static ReportTemplateView of(RegisteredMember member, int year, Visibility visibility) {
        MemberParts parts = member.parts();
        AnnualReport last = parts.reports().stream()
                .map(report -> report.facts().current())
                .filter(report -> visibility.shows(member, report))
                .filter(report -> report.year().year() < year)
                .max(Comparator.comparing(report -> report.year().year()))
                .orElse(null);
        boolean accounted = parts.inventories().stream()
                .anyMatch(inventory -> inventory.facts().isPrincipal() && inventory.facts().year().year() == year);
        List<UUID> superseded = parts.targets().stream()
                .map(target -> target.facts().supersedes())
                .filter(Objects::nonNull)
                .toList();
        Draft report = new Draft(
                year,
                accounted ? year : null,
                last == null ? null : last.platform(),
                parts.targets().stream()
                        .filter(target -> !superseded.contains(target.id()))
                        .map(target -> new TargetProgress(target.id().toString(), null))
                        .toList(),
                parts.actions().stream()
                        .filter(action -> action.facts().status() != null && action.facts().status().isUnderway())
                        .map(action -> new ActionTaken(action.id().toString(), null))
                        .toList());
        return new ReportTemplateView(
                year, last == null ? null : last.year().year(), last == null ? null : last.nextSteps(), report,
                REQUIRED);
    }
}
