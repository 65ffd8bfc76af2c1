package org.racetozero.registry.domain.reference;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of one version of a data set, in the order of its file. */
public final class ReferenceTable {

    private final Map<String, Integer> positions = new HashMap<>();
    private final Object[][] cells;

    /**
     * Takes over cells that nobody else holds.
     *
     * @param cells by row and column: a String, Integer or BigDecimal as the column's type says, null for an empty one
     */
    public ReferenceTable(List<ReferenceColumn> columns, Object[][] cells) {
        columns.forEach(column -> positions.put(column.name(), positions.size()));
        this.cells = cells;
    }

    public Stream<Row> rows() {
        return IntStream.range(0, cells.length).mapToObj(Row::new);
    }

    /** One row, read by the names of its columns; a name it has no column of is a defect and throws. */
    public final class Row {

        private final int index;

        private Row(int index) {
            this.index = index;
        }

        /** Counted from 0. */
        public int index() {
            return index;
        }

        public String text(String column) {
            return (String) cell(column);
        }

        public Integer integer(String column) {
            return (Integer) cell(column);
        }

        public BigDecimal number(String column) {
            return (BigDecimal) cell(column);
        }

        private Object cell(String column) {
            Integer position = positions.get(column);
            if (position == null) {
                throw new IllegalArgumentException("there is no column " + column);
            }
            return cells[index][position];
        }
    }
}
