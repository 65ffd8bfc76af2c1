package org.racetozero.registry.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.racetozero.registry.domain.criteria.definition.Overlay;

/** Every overlay the service ships against its table: what a partner's view says, and what others say of the same. */
class OverlayTablesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter('|')
            .setQuote(null)
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void followsItsTable(Row row) {
        Question question = new Question(
                row.asOf().isEmpty() ? TODAY : LocalDate.parse(row.asOf()),
                null,
                row.view().isEmpty() ? null : row.view(),
                Books.shipped().version("3.0").orElseThrow(),
                ZoneOffset.UTC);
        Optional<Finding> finding = Books.evaluator()
                .evaluate(SampleFiles.read(row.actorType(), row.facts()), question)
                .all()
                .filter(each -> each.criterion().id().equals(row.criterion()))
                .findFirst();

        assertThat(finding.map(OverlayTablesTest::described).orElse("")).isEqualTo(row.status());
    }

    @Test
    void everyOverlayHasATable() {
        assertThat(files().stream().map(file -> file.getFileName().toString().replace(".csv", "")))
                .containsExactlyInAnyOrderElementsOf(
                        Books.shipped().overlays().stream().map(Overlay::partner).toList());
    }

    static Stream<Row> rows() {
        return files().stream().flatMap(OverlayTablesTest::rows);
    }

    private static String described(Finding finding) {
        return finding instanceof Finding.Pending pending
                ? finding.status() + ":" + pending.provisional()
                : finding.status().toString();
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(
                Path.of(OverlayTablesTest.class.getResource("/criteria/overlays/iclei150.csv").toURI()).getParent())) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<Row> rows(Path file) {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            return parser.stream().map(Row::of).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One case.
     *
     * @param view   code of the partner whose view it is; blank for the campaign's
     * @param status blank where the criterion is not asked at all
     */
    record Row(
            String criterion, String view, String name, String actorType, String asOf, String facts, String status) {

        static Row of(CSVRecord record) {
            return new Row(
                    record.get("criterion"),
                    record.get("view"),
                    record.get("case"),
                    record.get("member"),
                    record.get("as of"),
                    record.get("facts"),
                    record.get("status"));
        }

        @Override
        public String toString() {
            return criterion + " for " + (view.isEmpty() ? "the campaign" : view) + ": " + name;
        }
    }
}
