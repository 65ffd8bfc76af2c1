package org.racetozero.registry.http.compliance;

import java.util.List;

/** What the criteria of the Publish pillar say of a report. */
public record ReportCheckView(List<FindingView> findings) {
}
