package org.racetozero.registry.http.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.racetozero.registry.application.Lists;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PagePosition;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.conditional.Conditions;
import org.racetozero.registry.http.conditional.EntityTag;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.request.Parameters;
import org.racetozero.registry.http.request.RequestLine;

/** Answers a list: its page, the links to its neighbours, and a tag that costs one probe to compare. */
@ApplicationScoped
public class Listing {

    private static final Set<String> NOT_OF_THE_QUERY = Set.of("cursor", "limit", "include", "fields", "expand");
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAXIMUM_LIMIT = 200;
    private static final int BYTES_OF_A_QUERY = 9;

    private final Lists lists;
    private final Exchange exchange;
    private final RequestLine line;

    public Listing(Lists lists, Exchange exchange, RequestLine line) {
        this.lists = lists;
        this.exchange = exchange;
        this.line = line;
    }

    /** The page that limit, cursor and sort ask for, of a list whose rows have names and ids. */
    public PageRequest request(Parameters parameters, String limit, String cursor, String sort) {
        return request(RowKey.NAMED_UUID, parameters, limit, cursor, sort);
    }

    /** The page that limit, cursor and sort ask for. */
    public PageRequest request(RowKey key, Parameters parameters, String limit, String cursor, String sort) {
        PageRequest.Order order =
                sort == null ? PageRequest.Order.ID : key.orders().get(sort.startsWith("-") ? sort.substring(1) : sort);
        if (order == null) {
            parameters.refuse("sort", "UNKNOWN_PARAMETER_VALUE", key.sorts());
        }
        int rows = parameters.integer("limit", limit, 1, MAXIMUM_LIMIT, DEFAULT_LIMIT) instanceof Integer stated
                ? stated
                : DEFAULT_LIMIT;
        parameters.requireValid();
        boolean descending = sort != null && sort.startsWith("-");
        return new PageRequest(order, descending, Cursor.read(cursor, query(), key, order), rows);
    }

    /**
     * The page as an answer, or that the caller holds it already.
     *
     * @param row   what a row is shown as
     * @param total counts all rows; null when not asked for
     */
    public <T, V> Answer<PageView<V>> answer(
            PageRequest request,
            Class<V> row,
            Supplier<Page<T>> read,
            Function<T, V> view,
            LongSupplier total,
            Set<String> fields) {
        String held = line.ifNoneMatch();
        // An asterisk holds for any representation there is, which only reading it can tell.
        if (held != null && !held.strip().equals("*")) {
            EntityTag present = tag(lists.state());
            if (Conditions.holds(held, present.toString()) || Conditions.holds(held, present.ofCoding().toString())) {
                return Answer.notModified(present);
            }
        }
        Page<T> page = read.get();
        return shown(page, request, row, item -> Stream.of(view.apply(item)), total, fields).tag(tag(page.state()));
    }

    /**
     * A page of a list of which the revision log does not say everything: only its bytes tell whether a caller holds it.
     *
     * @param views what one of the things paged through is shown as
     */
    public <T, V> Answer<PageView<V>> answerUnlogged(
            PageRequest request,
            Class<V> row,
            Supplier<Page<T>> read,
            Function<T, Stream<V>> views,
            LongSupplier total,
            Set<String> fields) {
        return shown(read.get(), request, row, views, total, fields);
    }

    private <T, V> Answer<PageView<V>> shown(
            Page<T> page,
            PageRequest request,
            Class<V> row,
            Function<T, Stream<V>> views,
            LongSupplier total,
            Set<String> fields) {
        List<Page.Row<T>> rows = page.rows();
        boolean atStart = request.backward() ? !page.more() : request.from() == null;
        boolean atEnd = request.backward() ? false : !page.more();
        String next = rows.isEmpty() || atEnd ? null : cursor(rows.getLast(), false);
        String previous = rows.isEmpty() || atStart ? null : cursor(rows.getFirst(), true);
        PageView<V> shown = new PageView<>(
                rows.stream().flatMap(each -> views.apply(each.item())).toList(),
                new PageView.Links(next, previous, total == null ? null : total.getAsLong()),
                row);
        Answer<PageView<V>> answer = Answer.ok(shown).fields(fields);
        List<String> links = new ArrayList<>();
        if (next != null) {
            links.add(link(next, "next"));
        }
        if (previous != null) {
            links.add(link(previous, "prev"));
        }
        return links.isEmpty() ? answer : answer.header("Link", String.join(", ", links));
    }

    /** A page of a list that is short by its nature and has been read whole: what one member has of something. */
    public <V extends Listed> Answer<PageView<V>> answerOf(
            PageRequest request, Class<V> row, Supplier<List<V>> read, boolean counted, Set<String> fields) {
        String state = lists.state();
        List<V> all = read.get();
        return answer(
                request,
                row,
                () -> ShortList.page(state, all, request),
                Function.identity(),
                counted ? all::size : null,
                fields);
    }

    private String cursor(Page.Row<?> edge, boolean backward) {
        return Cursor.of(query(), new PagePosition(edge.key(), edge.id(), backward));
    }

    /** The query is kept as it was sent, so that nothing in it is read as anything but what it is. */
    private String link(String cursor, String relation) {
        URI sent = line.uri().getRequestUri();
        String others = sent.getRawQuery() == null
                ? ""
                : Arrays.stream(sent.getRawQuery().split("&"))
                        .filter(pair -> !pair.isEmpty() && !pair.split("=", 2)[0].equals("cursor"))
                        .map(pair -> pair + "&")
                        .collect(Collectors.joining());
        return "<" + sent.getRawPath() + "?" + others + "cursor=" + cursor + ">; rel=\"" + relation + "\"";
    }

    private EntityTag tag(String state) {
        return EntityTag.of(
                0, state.getBytes(StandardCharsets.UTF_8), line.target(), line.accept(), exchange.caller().name(),
                exchange.language().toLanguageTag());
    }

    /** What a cursor belongs to: everything that decides which rows there are and in which order. */
    private String query() {
        Map<String, List<String>> parameters = new TreeMap<>(line.uri().getQueryParameters());
        parameters.keySet().removeAll(NOT_OF_THE_QUERY);
        return HexFormat.of().formatHex(
                CanonicalForm.digest(List.of(line.uri().getPath(), parameters)), 0, BYTES_OF_A_QUERY);
    }
}
