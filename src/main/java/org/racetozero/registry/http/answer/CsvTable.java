package org.racetozero.registry.http.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.quantity.Name;

/**
 * Views as a table (RFC 4180): a column has the member's name in JSON, a nested member is dotted, and a list or a
 * resource without a column form of its own is one cell of JSON.
 */
final class CsvTable {

    private static final List<String> LANGUAGES = List.of("en", "ja");
    private static final List<String> SCHEMES =
            List.of("lei", "isin", "gcap", "cdp", "un-locode", "ror", "jp-corporate-number",
                    "jp-local-government-code", "us-fips", "openclimate", "net-zero-tracker");

    private record Column(String name, Function<Object, Object> cell) {
    }

    /** Digits as they are to be written: no text, so never neutralised. */
    private record Number(String digits) {

        @Override
        public String toString() {
            return digits;
        }
    }

    private final ObjectMapper mapper;
    private final List<Column> columns = new ArrayList<>();

    private CsvTable(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The table of these views; of no views it is the header alone. */
    static byte[] of(ObjectMapper mapper, Class<?> view, Collection<?> items, Set<String> fields) {
        CsvTable table = new CsvTable(mapper);
        for (RecordComponent component : view.getRecordComponents()) {
            if (fields.isEmpty() || fields.contains(component.getName())) {
                table.add("", component, Function.identity());
            }
        }
        return table.print(items);
    }

    private byte[] print(Collection<?> items) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns.stream().map(Column::name).toList());
            for (Object item : items) {
                printer.printRecord(columns.stream().map(column -> neutral(column.cell.apply(item))).toList());
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void add(String prefix, RecordComponent component, Function<Object, Object> owner) {
        String name = prefix + component.getName();
        Function<Object, Object> value = item -> {
            Object owning = owner.apply(item);
            return owning == null ? null : read(component, owning);
        };
        if (component.getType().isRecord()) {
            for (RecordComponent nested : component.getType().getRecordComponents()) {
                add(name + ".", nested, value);
            }
        } else if (isListOf(component, Name.class)) {
            for (String language : LANGUAGES) {
                columns.add(new Column(name + "." + language, item -> joined(
                        value.apply(item), Name.class, each -> each.language().equals(language) ? each.name() : null)));
            }
        } else if (isListOf(component, Identifier.class)) {
            for (String scheme : SCHEMES) {
                columns.add(new Column(name + "." + scheme, item -> joined(
                        value.apply(item), Identifier.class,
                        each -> each.scheme().equals(scheme) ? each.value() : null)));
            }
        } else {
            columns.add(new Column(name, item -> cell(value.apply(item))));
        }
    }

    private Object cell(Object value) {
        if (value instanceof BigDecimal number) {
            return new Number(number.toPlainString());
        }
        if (!(value instanceof Collection<?> || value instanceof Record)) {
            return value instanceof Enum<?> constant ? constant.name() : value;
        }
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static <T> String joined(Object list, Class<T> type, Function<T, String> part) {
        String joined = ((Collection<?>) list)
                .stream().map(type::cast).map(part).filter(Objects::nonNull).collect(Collectors.joining(" | "));
        return joined.isEmpty() ? null : joined;
    }

    private static boolean isListOf(RecordComponent component, Class<?> element) {
        return component.getGenericType() instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom(component.getType())
                && generic.getActualTypeArguments()[0] == element;
    }

    private static Object read(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException viewsAreOpen) {
            throw new IllegalStateException(viewsAreOpen);
        }
    }

    /** A spreadsheet runs a text cell that begins like a formula; one apostrophe before it stops that. */
    private static Object neutral(Object cell) {
        boolean formula = cell instanceof String text && !text.isEmpty() && "=+-@'".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
