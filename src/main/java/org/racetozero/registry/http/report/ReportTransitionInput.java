package org.racetozero.registry.http.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.application.ReportService;
import org.racetozero.registry.domain.report.ReportComment;
import org.racetozero.registry.domain.report.ReportStatus;
import org.racetozero.registry.http.shared.Forms;
import org.racetozero.registry.http.shared.Paragraphs;

/** A step of a report with one partner, as sent; the partner may be left out while there is only one. */
public record ReportTransitionInput(
        @NotNull ReportStatus to,
        @Pattern(regexp = Forms.CODE) @Size(max = 64) String partner,
        @Pattern(regexp = Forms.REASON) @Size(max = 64) String reason,
        @Paragraphs String comment,
        @Size(max = 200) List<@Valid CommentInput> comments,
        LocalDate effectiveOn) {

    /** What is said about one place in the report, as sent. */
    public record CommentInput(
            @NotNull @Size(max = 500) @Pattern(regexp = "^(/[^/]*)*$") String pointer,
            @NotNull @Paragraphs String text) {
    }

    private static final String WITHOUT_REASON = "OTHER";

    ReportService.Step toStep() {
        return new ReportService.Step(
                to, partner, reason == null ? WITHOUT_REASON : reason, comment,
                comments == null
                        ? List.of()
                        : comments.stream().map(each -> new ReportComment(each.pointer, each.text)).toList(),
                effectiveOn);
    }
}
