package org.racetozero.registry.http.paging;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PagePosition;
import org.racetozero.registry.domain.listing.PageRequest;

/** Pages a list that has been read whole, by the same keys as the database pages long ones. */
final class ShortList {

    /** Of one width, so that texts sort as the instants they stand for. */
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private ShortList() {
    }

    static <V extends Listed> Page<V> page(String state, List<V> all, PageRequest request) {
        Function<V, String> key = switch (request.order()) {
            case ID -> Listed::key;
            case NAME -> Listed::sortName;
            case UPDATED_AT -> item -> MICROSECONDS.format(item.updatedAt());
            case COMPLIANCE -> throw new IllegalArgumentException("only the database knows all verdicts");
        };
        Comparator<Page.Row<V>> order = Comparator.<Page.Row<V>, String>comparing(Page.Row::key)
                .thenComparing(Page.Row::id);
        boolean descends = request.descending() != request.backward();
        List<Page.Row<V>> rows = new ArrayList<>(all.stream()
                .map(item -> new Page.Row<>(key.apply(item), item.key(), item))
                .sorted(descends ? order.reversed() : order)
                .filter(row -> isBeyond(request.from(), row, order, descends))
                .limit(request.limit() + 1L)
                .toList());
        boolean more = rows.size() > request.limit();
        if (more) {
            rows.removeLast();
        }
        if (request.backward()) {
            Collections.reverse(rows);
        }
        return new Page<>(state, rows, more);
    }

    private static <V> boolean isBeyond(
            PagePosition from, Page.Row<V> row, Comparator<Page.Row<V>> order, boolean descends) {
        if (from == null) {
            return true;
        }
        int place = order.compare(row, new Page.Row<>(from.key(), from.id(), null));
        return descends ? place < 0 : place > 0;
    }
}
