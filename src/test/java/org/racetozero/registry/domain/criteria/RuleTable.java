package org.racetozero.registry.domain.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The table of one rule: facts in, finding out. Comment lines quote the clause the rows come from.
 *
 * @param criterion the criterion's id, which is the file's name
 */
record RuleTable(String criterion, Path file) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter('|')
            .setQuote(null)
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    static List<RuleTable> all() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(file -> new RuleTable(file.getFileName().toString().replace(".csv", ""), file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The tests' folder of that name; the service's own resources have one too. */
    private static Path folder() {
        try {
            return Path.of(RuleTable.class.getResource("/criteria/PL-01.csv").toURI()).getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Stream<Row> allRows() {
        return all().stream().flatMap(table -> table.rows().stream());
    }

    List<Row> rows() {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            return parser.stream().map(record -> Row.of(criterion, record)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> comments() {
        try {
            return Files.readAllLines(file).stream().filter(line -> line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One case.
     *
     * @param status    the finding's, followed by a colon and the provisional one when it is pending
     * @param observed  blank for nothing observed
     * @param settledBy method, path below the member, pointer; blank for a finding that asks nothing
     */
    record Row(
            String criterion,
            String name,
            String actorType,
            String asOf,
            String facts,
            String status,
            String observed,
            String settledBy) {

        static Row of(String criterion, CSVRecord record) {
            return new Row(
                    criterion,
                    record.get("case"),
                    record.get("member"),
                    record.get("as of"),
                    record.get("facts"),
                    record.get("status"),
                    record.get("observed"),
                    record.get("settled by"));
        }

        @Override
        public String toString() {
            return criterion + ": " + name;
        }
    }
}
