package org.racetozero.registry.http.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.racetozero.registry.application.SubmissionService.Stated;
import org.racetozero.registry.application.SubmissionService;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.action.ActionInput;
import org.racetozero.registry.http.advocacy.AdvocacyInput;
import org.racetozero.registry.http.inventory.InventoryInput;
import org.racetozero.registry.http.inventory.InventoryKey;
import org.racetozero.registry.http.report.ReportInput;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Grounds;
import org.racetozero.registry.http.shared.ReferenceChecking;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.target.TargetInput;

/** A year in one piece, as sent: each part in the shape of its own resource, and named where its address would. */
public record SubmissionInput(
        @Valid InventoryInput inventory,
        @Size(max = 200) List<@Valid TargetInput> targets,
        @Size(max = 500) List<@Valid ActionInput> actions,
        @Valid AdvocacyInput advocacy,
        @Valid ReportInput report)
        implements SelfChecking, ReferenceChecking {

    @Override
    public List<Violation> violations() {
        boolean empty = inventory == null && targets == null && actions == null && advocacy == null && report == null;
        return new Checks()
                .refuseIf(empty, "", "NOTHING_SUBMITTED")
                .part("/inventory", inventory)
                .refuseIf(inventory != null && inventory.key() == null, "/inventory/key", "REQUIRED")
                .parts("/targets", targets)
                .parts("/actions", actions)
                .part("/advocacy", advocacy)
                .part("/report", report)
                .refuseIf(report != null && report.year() == null, "/report/year", "REQUIRED")
                .violations();
    }

    @Override
    public List<Violation> contradictions(Grounds grounds) {
        return Stream.of(grounds.of("/inventory", inventory), grounds.ofEach("/targets", targets))
                .flatMap(List::stream)
                .toList();
    }

    SubmissionService.Submission toSubmission() {
        return new SubmissionService.Submission(
                inventory == null ? null : inventory.toInventory(InventoryKey.of(inventory.key())),
                stated(targets, TargetInput::id, TargetInput::toTarget),
                stated(actions, ActionInput::id, ActionInput::toAction),
                advocacy == null ? null : advocacy.toAdvocacy(),
                report == null ? null : report.toReport(report.year()));
    }

    private static <I, F> List<Stated<F>> stated(
            List<I> inputs, Function<I, UUID> id, BiFunction<I, UUID, F> facts) {
        return inputs == null
                ? null
                : inputs.stream()
                        .map(input -> new Stated<F>(id.apply(input), given -> facts.apply(input, given)))
                        .toList();
    }
}
