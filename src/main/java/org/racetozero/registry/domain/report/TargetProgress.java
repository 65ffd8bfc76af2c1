package org.racetozero.registry.domain.report;

import java.math.BigDecimal;

/**
 * What a report says about progress on one target.
 *
 * @param target                the target's key
 * @param statedPercentAchieved share of the target's reduction achieved, in percent, as stated; may be negative
 */
public record TargetProgress(String target, BigDecimal statedPercentAchieved) {
}
