package org.racetozero.registry.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.racetozero.registry.domain.quantity.Gas;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.reference.GlobalWarmingPotentials;
import org.racetozero.registry.domain.reference.GpcReference;
import org.racetozero.registry.domain.reference.GpcReferences;
import org.racetozero.registry.domain.reference.HumanDevelopmentIndex;
import org.racetozero.registry.domain.reference.NationalPopulation;
import org.racetozero.registry.domain.reference.ReferenceBook;
import org.racetozero.registry.domain.reference.ReferenceDataset;
import org.racetozero.registry.domain.reference.ReferenceTable.Row;
import org.racetozero.registry.domain.reference.ReferenceVersion;
import org.racetozero.registry.domain.reference.RemainingCarbonBudgets;
import org.racetozero.registry.domain.reference.ReportingLevel;
import org.racetozero.registry.domain.reference.YearTable;

/** Binds the tables of the reference data into the book that calculations read. */
final class ReferenceBinder {

    private final ReferenceCatalogue catalogue;

    ReferenceBinder(ReferenceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    ReferenceBook bind() {
        return new ReferenceBook(
                new HumanDevelopmentIndex(versions(
                        HumanDevelopmentIndex.DATASET, rows -> YearTable.of(observations(rows, "hdi")))),
                potentials(),
                references(),
                population(),
                new RemainingCarbonBudgets(versions(RemainingCarbonBudgets.DATASET, ReferenceBinder::budgets)));
    }

    private GlobalWarmingPotentials potentials() {
        Map<GwpSet, List<GlobalWarmingPotentials.Potential>> sets = new EnumMap<>(GwpSet.class);
        ReferenceDataset dataset = dataset(GlobalWarmingPotentials.DATASET);
        for (GwpSet set : GwpSet.values()) {
            sets.put(set, read(dataset, set.name(), rows -> potentials(dataset, set, rows)));
        }
        return new GlobalWarmingPotentials(sets);
    }

    private List<GlobalWarmingPotentials.Potential> potentials(ReferenceDataset dataset, GwpSet set, List<Row> rows) {
        List<GlobalWarmingPotentials.Potential> stated =
                each(dataset, set.name(), rows, ReferenceBinder::potential);
        // Two spellings of one species are refused while it is known in which file.
        GlobalWarmingPotentials alone = new GlobalWarmingPotentials(Map.of(set, stated));
        if (alone.of(set, Gas.CO2, null).isEmpty()) {
            throw new IllegalArgumentException("lacks CO2");
        }
        return stated;
    }

    private static GlobalWarmingPotentials.Potential potential(Row row) {
        String family = row.text("gas");
        return new GlobalWarmingPotentials.Potential(
                row.text("species"), family == null ? null : Gas.valueOf(family), row.number("gwp100"));
    }

    private GpcReferences references() {
        ReferenceDataset standard = dataset(GpcReferences.DATASET);
        List<GpcReference> references = read(standard, standard.defaultVersion(),
                rows -> each(standard, standard.defaultVersion(), rows, ReferenceBinder::reference));
        ReferenceDataset mapping = dataset(GpcReferences.COMMUNITY_PROTOCOL_DATASET);
        return read(mapping, mapping.defaultVersion(), rows -> {
            Map<String, List<String>> codes = new LinkedHashMap<>();
            rows.forEach(row -> codes.computeIfAbsent(row.text("line"), unseen -> new ArrayList<>())
                    .add(row.text("reference")));
            return new GpcReferences(references, codes);
        });
    }

    private static GpcReference reference(Row row) {
        return new GpcReference(
                row.text("reference"),
                row.text("sector"),
                row.text("sectorName"),
                row.text("subsector"),
                row.text("item"),
                row.integer("scope"),
                ReportingLevel.valueOf(row.text("level")));
    }

    private NationalPopulation population() {
        ReferenceDataset dataset = dataset(NationalPopulation.DATASET);
        return read(dataset, dataset.defaultVersion(), rows -> {
            Map<String, List<Row>> series = new LinkedHashMap<>();
            rows.forEach(row -> series.computeIfAbsent(row.text("series"), unseen -> new ArrayList<>()).add(row));
            return new NationalPopulation(dataset.defaultVersion(), series.entrySet().stream()
                    .map(one -> new NationalPopulation.Series(
                            one.getKey(), YearTable.of(observations(one.getValue(), "population"))))
                    .toList());
        });
    }

    private static List<RemainingCarbonBudgets.Budget> budgets(List<Row> rows) {
        return rows.stream()
                .map(row -> new RemainingCarbonBudgets.Budget(
                        row.number("warmingDegrees"),
                        row.integer("likelihoodPercent"),
                        row.integer("fromYear"),
                        row.number("gigatonnesCo2")))
                .toList();
    }

    /** Of countries and of the world; what is neither, or no country of ISO 3166-1 any more, is left out. */
    private static List<YearTable.Observation> observations(List<Row> rows, String column) {
        List<YearTable.Observation> observations = new ArrayList<>();
        for (Row row : rows) {
            boolean isWorld = row.text("iso3").equals(YearTable.WORLD);
            String territory = isWorld ? YearTable.WORLD : row.text("country");
            if (territory != null) {
                observations.add(new YearTable.Observation(territory, row.integer("year"), row.number(column)));
            }
        }
        return observations;
    }

    private <T> Map<String, T> versions(String code, Function<List<Row>, T> reader) {
        ReferenceDataset dataset = dataset(code);
        Map<String, T> versions = new LinkedHashMap<>();
        for (ReferenceVersion version : dataset.versions()) {
            versions.put(version.code(), read(dataset, version.code(), reader));
        }
        return versions;
    }

    private <T> T read(ReferenceDataset dataset, String version, Function<List<Row>, T> reader) {
        try {
            return reader.apply(catalogue.table(dataset, version).rows().toList());
        } catch (IllegalArgumentException unfit) {
            throw new ReferenceFileException(catalogue.file(dataset, version), unfit.getMessage(), unfit);
        }
    }

    private <T> List<T> each(ReferenceDataset dataset, String version, List<Row> rows, Function<Row, T> reader) {
        List<T> read = new ArrayList<>();
        for (Row row : rows) {
            try {
                read.add(reader.apply(row));
            } catch (IllegalArgumentException unfit) {
                // The header is the first line.
                int line = row.index() + 2;
                throw ReferenceFileException.at(catalogue.file(dataset, version), line, unfit.getMessage(), unfit);
            }
        }
        return read;
    }

    private ReferenceDataset dataset(String code) {
        return catalogue.dataset(code)
                .orElseThrow(() -> new ReferenceFileException("index.yaml", "there is no data set " + code, null));
    }
}
