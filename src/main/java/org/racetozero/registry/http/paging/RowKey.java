package org.racetozero.registry.http.paging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.http.shared.Texts;

/** What tells the rows of a list apart, and what else they can be sorted by. */
public enum RowKey {
    NAMED_UUID(id -> Texts.uuid(id).isPresent(), PageRequest.Order.ID, PageRequest.Order.NAME,
            PageRequest.Order.UPDATED_AT),
    MEMBER(id -> Texts.uuid(id).isPresent(), PageRequest.Order.ID, PageRequest.Order.NAME,
            PageRequest.Order.UPDATED_AT, PageRequest.Order.COMPLIANCE),
    UUID(id -> Texts.uuid(id).isPresent(), PageRequest.Order.ID, PageRequest.Order.UPDATED_AT),
    CODE(Pattern.compile("[a-z0-9-]{1,64}").asMatchPredicate(), PageRequest.Order.ID, PageRequest.Order.NAME,
            PageRequest.Order.UPDATED_AT),
    KEY(Pattern.compile("[a-z0-9-]{1,64}").asMatchPredicate(), PageRequest.Order.ID, PageRequest.Order.UPDATED_AT),
    NUMBER(Pattern.compile("\\d{1,18}").asMatchPredicate(), PageRequest.Order.ID);

    private final Predicate<String> form;
    private final Map<String, PageRequest.Order> orders;

    RowKey(Predicate<String> form, PageRequest.Order... orders) {
        Map<String, PageRequest.Order> named = new LinkedHashMap<>();
        for (PageRequest.Order order : orders) {
            named.put(nameOf(order), order);
        }
        this.form = form;
        this.orders = Collections.unmodifiableMap(named);
    }

    /** Whether that could be the key of such a row. */
    boolean fits(String id) {
        return form.test(id);
    }

    /** The orders by the name the sort parameter gives them. */
    Map<String, PageRequest.Order> orders() {
        return orders;
    }

    /** Every value of the sort parameter. */
    String sorts() {
        return String.join(", ", orders.keySet().stream().flatMap(name -> List.of(name, "-" + name).stream()).toList());
    }

    private static String nameOf(PageRequest.Order order) {
        return switch (order) {
            case ID -> "id";
            case NAME -> "name";
            case UPDATED_AT -> "updatedAt";
            case COMPLIANCE -> "compliance";
        };
    }
}
