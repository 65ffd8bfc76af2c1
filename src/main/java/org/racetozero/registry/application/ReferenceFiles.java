package org.racetozero.registry.application;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.racetozero.registry.domain.reference.ReferenceColumn;
import org.racetozero.registry.domain.reference.ReferenceTable;

/** Reads the files of the reference data and refuses those in error by file and line. */
final class ReferenceFiles {

    private static final String INDEX = "index.yaml";

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private final Function<String, InputStream> files;

    /** @param files the content of a file by its name relative to the index; null for none */
    ReferenceFiles(Function<String, InputStream> files) {
        this.files = files;
    }

    List<ReferenceFile.Entry> index() {
        try (InputStream content = open(INDEX)) {
            return YAML.readValue(content, ReferenceFile.Index.class).datasets();
        } catch (JsonProcessingException malformed) {
            int line = malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNr();
            throw ReferenceFileException.at(INDEX, line, malformed.getOriginalMessage(), malformed);
        } catch (IOException unreadable) {
            throw new ReferenceFileException(INDEX, unreadable.getMessage(), unreadable);
        }
    }

    /** A data set's description is not as it should be. */
    static ReferenceFileException unfit(ReferenceFile.Entry entry, IllegalArgumentException reason) {
        return new ReferenceFileException(INDEX, "datasets[" + entry.code() + "]." + reason.getMessage(), reason);
    }

    /** The rows of one file; {@code key} names the columns in which no two rows are alike. */
    ReferenceTable table(String file, List<ReferenceColumn> columns, List<String> key) {
        try (InputStream content = open(file);
                InputStreamReader reader = new InputStreamReader(content, StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
            return new ReferenceTable(columns, new Rows(file, columns, key).read(parser));
        } catch (UncheckedIOException malformed) {
            throw new ReferenceFileException(file, malformed.getCause().getMessage(), malformed);
        } catch (IOException unreadable) {
            throw new ReferenceFileException(file, unreadable.getMessage(), unreadable);
        }
    }

    private InputStream open(String file) {
        InputStream content = files.apply(file);
        if (content == null) {
            throw new ReferenceFileException(file, "there is no such file", null);
        }
        return content;
    }

    /** The rows of one file while they are read. */
    private static final class Rows {

        private final String file;
        private final List<ReferenceColumn> columns;
        private final List<Integer> key = new ArrayList<>();
        private final Set<List<Object>> keys = new HashSet<>();
        /** Most cells repeat: one object for each value keeps a table of thousands of rows small. */
        private final Map<Object, Object> values = new HashMap<>();

        Rows(String file, List<ReferenceColumn> columns, List<String> key) {
            this.file = file;
            this.columns = columns;
            for (int position = 0; position < columns.size(); position++) {
                if (key.contains(columns.get(position).name())) {
                    this.key.add(position);
                }
            }
        }

        Object[][] read(CSVParser parser) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = columns.stream().map(ReferenceColumn::name).toList();
            if (!records.hasNext() || !records.next().toList().equals(header)) {
                throw complaint(1, "the columns should be " + String.join(",", header));
            }
            List<Object[]> rows = new ArrayList<>();
            while (records.hasNext()) {
                CSVRecord row = records.next();
                // Elsewhere a row's line is counted from its position, so a cell of several lines would shift it.
                if (row.getRecordNumber() != parser.getCurrentLineNumber()) {
                    throw complaint(row.getRecordNumber(), "a cell has several lines");
                }
                rows.add(cells(row));
            }
            return rows.toArray(Object[][]::new);
        }

        private Object[] cells(CSVRecord row) {
            long line = row.getRecordNumber();
            if (row.size() != columns.size()) {
                throw complaint(line, "has " + row.size() + " cells instead of " + columns.size());
            }
            Object[] cells = new Object[row.size()];
            for (int position = 0; position < cells.length; position++) {
                cells[position] = cell(line, columns.get(position), row.get(position));
            }
            if (!keys.add(key.stream().map(position -> cells[position]).toList())) {
                throw complaint(line, "its key stands twice");
            }
            return cells;
        }

        private Object cell(long line, ReferenceColumn column, String text) {
            if (text.isEmpty()) {
                if (column.isRequired()) {
                    throw complaint(line, column.name() + " is missing");
                }
                return null;
            }
            Object value = switch (column.type()) {
                case TEXT -> text;
                case INTEGER -> INTEGER.matcher(text).matches() ? Integer.valueOf(text) : null;
                case NUMBER -> NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
            };
            if (value == null) {
                throw complaint(line, column.name() + " is no " + column.type());
            }
            Object known = values.putIfAbsent(value, value);
            return known == null ? value : known;
        }

        private ReferenceFileException complaint(long line, String complaint) {
            return ReferenceFileException.at(file, line, complaint, null);
        }
    }
}
