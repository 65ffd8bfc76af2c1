package org.racetozero.registry.domain.calculation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables of calculations: the inputs in a few words of YAML, by the domain's own names. */
public final class CalculationTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter('|')
            .setQuote(null)
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CalculationTable() {
    }

    /** One case. */
    record Row(CSVRecord record) {

        CalculationInputs inputs() {
            return CalculationTable.inputs(record.get("inputs"));
        }

        String get(String column) {
            return record.get(column);
        }

        /** What a cell lists, without any order. */
        List<String> list(String column) {
            return Arrays.stream(get(column).split(", ")).filter(each -> !each.isEmpty()).sorted().toList();
        }

        @Override
        public String toString() {
            return get("case");
        }
    }

    static Stream<Row> rows(String table) {
        try (InputStream stream = CalculationTable.class.getResourceAsStream("/calculation/" + table + ".csv");
                CSVParser parser =
                        CSVParser.parse(new InputStreamReader(stream, StandardCharsets.UTF_8), FORMAT)) {
            return parser.stream().map(Row::new).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Inputs out of such words as {@code method: NET_ZERO, baseYear: 2018}. */
    public static CalculationInputs inputs(String words) {
        try {
            return YAML.readValue("{" + words + "}", CalculationInputs.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(words, unreadable);
        }
    }
}
