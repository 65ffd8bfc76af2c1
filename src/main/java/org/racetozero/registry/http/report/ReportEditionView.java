package org.racetozero.registry.http.report;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.report.ActionTaken;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.report.TargetProgress;

/** What a report said before it was amended. */
public record ReportEditionView(
        Integer inventoryYear,
        LocalDate publishedOn,
        URI publicUrl,
        String platform,
        List<TargetProgress> targetProgress,
        List<ActionTaken> actionsTaken,
        Text nextSteps,
        Text narrative) {

    static ReportEditionView of(AnnualReport report) {
        return new ReportEditionView(
                report.inventoryYear(), report.publishedOn(), report.publicUrl(), report.platform(),
                report.targetProgress(), report.actionsTaken(), report.nextSteps(), report.narrative());
    }
}
