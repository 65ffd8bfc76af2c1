package org.racetozero.registry.http.reference;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.racetozero.registry.domain.reference.GlobalWarmingPotentials;
import org.racetozero.registry.domain.reference.GpcReferences;
import org.racetozero.registry.domain.reference.HumanDevelopmentIndex;
import org.racetozero.registry.domain.reference.NationalPopulation;
import org.racetozero.registry.domain.reference.ReferenceTable.Row;
import org.racetozero.registry.domain.reference.RemainingCarbonBudgets;

/** A row of a data set: each data set has a form of its own, whose components are its columns. */
public sealed interface ReferenceRow {

    /**
     * The form of a data set's rows.
     *
     * @param type   whose components are the columns, in their order
     * @param reader fills one with a row of the data set's table
     */
    record Form(Class<? extends ReferenceRow> type, Function<Row, ReferenceRow> reader) {
    }

    /** By code of the data set. */
    Map<String, Form> FORMS = Map.of(
            HumanDevelopmentIndex.DATASET, new Form(HumanDevelopmentRow.class, HumanDevelopmentRow::of),
            GlobalWarmingPotentials.DATASET, new Form(PotentialRow.class, PotentialRow::of),
            GpcReferences.DATASET, new Form(GpcReferenceRow.class, GpcReferenceRow::of),
            GpcReferences.COMMUNITY_PROTOCOL_DATASET,
            new Form(CommunityProtocolRow.class, CommunityProtocolRow::of),
            NationalPopulation.DATASET, new Form(PopulationRow.class, PopulationRow::of),
            RemainingCarbonBudgets.DATASET, new Form(CarbonBudgetRow.class, CarbonBudgetRow::of));

    /** The Human Development Index of a country, or of the world, in a year. */
    record HumanDevelopmentRow(String country, String iso3, String name, Integer year, BigDecimal hdi)
            implements ReferenceRow {

        static ReferenceRow of(Row row) {
            return new HumanDevelopmentRow(
                    row.text("country"), row.text("iso3"), row.text("name"), row.integer("year"), row.number("hdi"));
        }
    }

    /** The global warming potential of a species over 100 years. */
    record PotentialRow(String species, String gas, BigDecimal gwp100) implements ReferenceRow {

        static ReferenceRow of(Row row) {
            return new PotentialRow(row.text("species"), row.text("gas"), row.number("gwp100"));
        }
    }

    /** A reference of the GPC. */
    record GpcReferenceRow(
            String reference,
            String sector,
            String sectorName,
            String subsector,
            String item,
            Integer scope,
            String level) implements ReferenceRow {

        static ReferenceRow of(Row row) {
            return new GpcReferenceRow(
                    row.text("reference"),
                    row.text("sector"),
                    row.text("sectorName"),
                    row.text("subsector"),
                    row.text("item"),
                    row.integer("scope"),
                    row.text("level"));
        }
    }

    /** A GPC reference that a line of the US Community Protocol answers to. */
    record CommunityProtocolRow(String line, String activity, String reference) implements ReferenceRow {

        static ReferenceRow of(Row row) {
            return new CommunityProtocolRow(row.text("line"), row.text("activity"), row.text("reference"));
        }
    }

    /** The population of a country, or of the world, in a year. */
    record PopulationRow(String country, String iso3, Integer year, BigDecimal population, String series)
            implements ReferenceRow {

        static ReferenceRow of(Row row) {
            return new PopulationRow(
                    row.text("country"),
                    row.text("iso3"),
                    row.integer("year"),
                    row.number("population"),
                    row.text("series"));
        }
    }

    /** The carbon dioxide the world can still emit. */
    record CarbonBudgetRow(
            BigDecimal warmingDegrees, Integer likelihoodPercent, Integer fromYear, BigDecimal gigatonnesCo2)
            implements ReferenceRow {

        static ReferenceRow of(Row row) {
            return new CarbonBudgetRow(
                    row.number("warmingDegrees"),
                    row.integer("likelihoodPercent"),
                    row.integer("fromYear"),
                    row.number("gigatonnesCo2"));
        }
    }
}
