package org.racetozero.registry.http.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.racetozero.registry.domain.statistics.EmissionsCovered;
import org.racetozero.registry.domain.statistics.RaceStatistics.CountryCount;
import org.racetozero.registry.domain.statistics.RaceStatistics.PartnerCount;
import org.racetozero.registry.domain.statistics.RaceStatistics.TypeCount;
import org.racetozero.registry.domain.statistics.RaceStatistics;
import org.racetozero.registry.domain.statistics.RecordedFacts;
import org.racetozero.registry.domain.statistics.StatisticFilter;
import org.racetozero.registry.domain.statistics.TimeSeries;
import org.racetozero.registry.domain.statistics.VerdictCounts;
import org.racetozero.registry.http.text.Messages;

/** The Race in numbers, with what each of them means. */
public record StatisticsView(
        LocalDate asOf,
        Instant computedAt,
        StatisticFilter filter,
        long members,
        long reportedOnly,
        List<TypeCount> byActorType,
        List<CountryCount> byCountry,
        List<PartnerCount> byPartner,
        VerdictCounts verdicts,
        RecordedFacts recorded,
        List<EmissionsCovered> emissions,
        TimeSeries series,
        List<Definition> definitions) {

    /** What a member of this answer means. */
    public record Definition(String member, String text) {

        private static Definition of(String member, Locale language) {
            return new Definition(member, Messages.text(language, "statistics." + member));
        }
    }

    private static final List<String> DEFINED =
            List.of("members", "reportedOnly", "byPartner", "verdicts", "recorded", "emissions", "series");

    static StatisticsView of(RaceStatistics statistics, Instant computedAt, Locale language) {
        return new StatisticsView(
                statistics.asOf(),
                computedAt,
                statistics.filter(),
                statistics.members(),
                statistics.reportedOnly(),
                statistics.byActorType(),
                statistics.byCountry(),
                statistics.byPartner(),
                statistics.verdicts(),
                statistics.recorded(),
                statistics.emissions(),
                statistics.series(),
                DEFINED.stream().map(member -> Definition.of(member, language)).toList());
    }
}
