package org.racetozero.registry.http.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * One page of a list.
 *
 * @param items the rows, in the order asked for
 * @param page  how to go on from here
 * @param row   what a row is, for the header of a table
 */
public record PageView<V>(List<V> items, Links page, @JsonIgnore Class<?> row) {

    /**
     * Where the neighbouring pages begin.
     *
     * @param next  cursor of the page after this one; absent on the last
     * @param prev  cursor of the page before this one; absent on the first
     * @param total how many rows there are in all; only when asked for
     */
    public record Links(String next, String prev, Long total) {
    }
}
