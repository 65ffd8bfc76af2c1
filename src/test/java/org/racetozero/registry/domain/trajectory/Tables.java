package org.racetozero.registry.domain.trajectory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The tables of this folder's tests: facts in, figures out. Comment lines quote the clause the rows come from. */
final class Tables {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter('|')
            .setQuote(null)
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private Tables() {
    }

    /** One case, by the names of the columns. */
    record Row(Map<String, String> cells) {

        String get(String column) {
            return cells.get(column);
        }

        BigDecimal number(String column) {
            return new BigDecimal(cells.get(column));
        }

        @Override
        public String toString() {
            return cells.getOrDefault("case", cells.toString());
        }
    }

    static Stream<Row> rows(String table) {
        try (Reader text = new InputStreamReader(
                        Tables.class.getResourceAsStream("/trajectory/" + table), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return parser.stream().map(CSVRecord::toMap).map(Row::new).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A computed figure as tables write it: rounded half-up, without trailing zeros; blank for none. */
    static String shown(BigDecimal figure, int decimals) {
        return figure == null
                ? ""
                : figure.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** What is missing as tables write it: code, noun with its key unless that is an id, pointer. */
    static String shown(List<MissingInput> missing) {
        return String.join("; ", missing.stream()
                .map(each -> String.join(
                        " ", each.code(), each.subject().replaceAll("^target .*", "target"), each.pointer()).strip())
                .toList());
    }
}
