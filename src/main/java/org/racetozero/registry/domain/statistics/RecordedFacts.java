package org.racetozero.registry.domain.statistics;

/**
 * How many members have something of a kind on record; it says nothing of whether that meets a criterion.
 *
 * @param pledge        a current pledge through any partner
 * @param interimTarget a target for the interim
 * @param plan          a plan, and not the statement that there is none
 * @param inventory     an inventory of any year
 * @param publicReport  an annual report that anybody can read somewhere that is named
 */
public record RecordedFacts(long pledge, long interimTarget, long plan, long inventory, long publicReport) {
}
