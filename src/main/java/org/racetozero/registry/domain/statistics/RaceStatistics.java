package org.racetozero.registry.domain.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.quantity.Decimals;

/**
 * The Race in numbers that name no organisation: how many unique members are in it, and what is known of them.
 *
 * @param asOf         the day it is about
 * @param members      unique members with a live membership through a partner that takes part
 * @param reportedOnly members of whom only a third party says that they are in the Race; not among the others
 * @param byActorType  adds up to the members
 * @param byCountry    adds up to the members
 * @param byPartner    more than the members where one is in the Race through several, or through a programme
 * @param recorded     of the members, how many have what on record
 * @param emissions    by actor type, never added up over types: what one type emits, another may report too
 */
public record RaceStatistics(
        LocalDate asOf,
        StatisticFilter filter,
        long members,
        long reportedOnly,
        List<TypeCount> byActorType,
        List<CountryCount> byCountry,
        List<PartnerCount> byPartner,
        VerdictCounts verdicts,
        RecordedFacts recorded,
        List<EmissionsCovered> emissions,
        TimeSeries series) {

    /** Unique members of one type. */
    public record TypeCount(ActorType actorType, long members) {
    }

    /** Unique members in one country, by its ISO 3166-1 alpha-2 code. */
    public record CountryCount(String country, long members) {
    }

    /** Unique members through one partner or a programme under it. */
    public record PartnerCount(String partner, long members) {
    }

    public RaceStatistics {
        byActorType = List.copyOf(byActorType);
        byCountry = List.copyOf(byCountry);
        byPartner = List.copyOf(byPartner);
        emissions = List.copyOf(emissions);
    }

    /** What anybody may know of these counts. */
    public static RaceStatistics of(RaceCounts counts, StatisticFilter filter, LocalDate asOf) {
        return new RaceStatistics(
                asOf,
                filter,
                counts.members(),
                counts.reportedOnly(),
                list(counts.byActorType(), TypeCount::new),
                list(counts.byCountry(), CountryCount::new),
                list(counts.byPartner(), PartnerCount::new),
                VerdictCounts.of(
                        counts.verdicts(), counts.verdictsOfOthers(), counts.members(), counts.assessable(),
                        filter.values() > 1),
                counts.recorded(),
                counts.emissions().stream().map(RaceStatistics::plain).toList(),
                TimeSeries.of(counts.joined(), counts.left(), counts.undated(), asOf));
    }

    private static <K extends Comparable<K>, V> List<V> list(Map<K, Long> counts, BiFunction<K, Long, V> count) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> count.apply(each.getKey(), each.getValue()))
                .toList();
    }

    private static EmissionsCovered plain(EmissionsCovered covered) {
        BigDecimal tonnes = covered.tonnesCo2e();
        return new EmissionsCovered(
                covered.actorType(),
                covered.members(),
                tonnes == null ? null : new BigDecimal(Decimals.plain(tonnes)),
                covered.untold());
    }
}
