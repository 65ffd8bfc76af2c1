package org.racetozero.registry.domain.calculation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.racetozero.registry.domain.validation.Violation;

/**
 * Inputs as somebody stated them.
 *
 * @param inputs what could be read of them
 * @param unread the members that were stated and could not be read: what depends on them is left open
 */
public record StatedInputs(CalculationInputs inputs, Set<String> unread) {

    private static final String METHOD = "method";

    public StatedInputs {
        unread = Set.copyOf(unread);
    }

    /** Inputs of which everything could be read. */
    public static StatedInputs whole(CalculationInputs inputs) {
        return new StatedInputs(inputs, Set.of());
    }

    /** Null where it is not stated, or not known. */
    TargetMethod method() {
        return unread.contains(METHOD) ? null : inputs.method();
    }

    boolean isUnread(CalculationInput input) {
        return unread.contains(input.member());
    }

    /** Whether something that is usual would be taken for something that was stated. */
    boolean isGuessed() {
        return Arrays.stream(CalculationInput.values()).anyMatch(input -> input.usual() != null && isUnread(input));
    }

    /** These inputs with what they leave open taken from those of another calculation. */
    StatedInputs over(StatedInputs other) {
        Set<String> open = new HashSet<>(other.unread);
        open.removeIf(this::states);
        open.addAll(unread);
        return new StatedInputs(inputs.over(other.inputs), open);
    }

    /** Whether that violation is of something these inputs state themselves. */
    boolean isBlamed(Violation violation) {
        return violation.pointer().startsWith("/") && states(violation.pointer().substring(1));
    }

    private boolean states(String member) {
        return member.equals(METHOD)
                ? inputs.method() != null
                : Arrays.stream(CalculationInput.values())
                        .anyMatch(input -> input.member().equals(member) && input.of(inputs) != null);
    }
}
