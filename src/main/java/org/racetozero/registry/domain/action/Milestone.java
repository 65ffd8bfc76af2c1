package org.racetozero.registry.domain.action;

import java.time.LocalDate;
import org.racetozero.registry.domain.quantity.Text;

/**
 * A step by which the progress of an action can be seen.
 *
 * @param dueOn  the day it is to be reached; null when no day is set
 * @param doneOn the day it was reached, which may be before it was due; null while it was not
 */
public record Milestone(Text title, LocalDate dueOn, LocalDate doneOn) {
}
