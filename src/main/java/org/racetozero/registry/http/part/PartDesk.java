package org.racetozero.registry.http.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.racetozero.registry.application.Changed;
import org.racetozero.registry.application.MemberService;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.http.answer.Answer;
import org.racetozero.registry.http.answer.PageView;
import org.racetozero.registry.http.body.Body;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.idempotency.Once;
import org.racetozero.registry.http.paging.Fields;
import org.racetozero.registry.http.paging.Listing;
import org.racetozero.registry.http.request.Moment;
import org.racetozero.registry.http.request.Parameters;
import org.racetozero.registry.http.request.RequestLine;

/** Answers what can be asked of any noun under a member: lists, reads and writes, all with the same conventions. */
@ApplicationScoped
public class PartDesk {

    private final MemberService members;
    private final Listing listing;
    private final Once once;
    private final Exchange exchange;
    private final RequestLine line;

    public PartDesk(MemberService members, Listing listing, Once once, Exchange exchange, RequestLine line) {
        this.members = members;
        this.listing = listing;
        this.once = once;
        this.exchange = exchange;
        this.line = line;
    }

    /**
     * Those of a member that pass a filter.
     *
     * @param parameters what was read of the request so far
     */
    public <F extends MemberFact, V extends Record & PartView> Answer<PageView<V>> list(
            PartNoun<F, V> noun, String member, PartListQuery query, Parameters parameters, Predicate<V> filter) {
        UUID memberId = parameters.uuid("member", member);
        List<UUID> ids = parameters.uuids("id", query.id());
        Moment moment = Moment.of(parameters, query.asOf(), query.knownAt());
        Set<String> kept = Fields.of(parameters, query.fields(), noun.view());
        boolean counted = !parameters.choice("include", query.include(), Set.of("total")).isEmpty();
        PageRequest request =
                listing.request(noun.keys(), parameters, query.limit(), query.cursor(), query.sort());
        return listing.answerOf(
                request,
                noun.view(),
                () -> shown(noun, memberId, moment).stream()
                        .filter(each -> ids.isEmpty() || ids.contains(each.id()))
                        .filter(filter)
                        .toList(),
                counted,
                kept);
    }

    /** The one with that key; of a noun that a member has once, the one there is. */
    public <F extends MemberFact, V extends Record & PartView> Answer<V> read(
            PartNoun<F, V> noun, Function<Parameters, String> key, String member, PartQuery query) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        String wanted = key.apply(parameters);
        Moment moment = Moment.of(parameters, query.asOf(), query.knownAt());
        Set<String> kept = Fields.of(parameters, query.fields(), noun.view());
        parameters.requireValid();
        V view = shown(noun, memberId, moment).stream()
                .filter(each -> wanted == null || each.key().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound(noun.kind().resource().wireName(), wanted));
        return Answer.ok(view).version(view.version()).fields(kept);
    }

    /** A new one under an id of its own. */
    public <F extends MemberFact, V extends Record & PartView, I> Answer<V> create(
            PartNoun<F, V> noun, String member, Body<I> body, BiFunction<I, UUID, F> facts) {
        UUID memberId = Parameters.id("member", member);
        return once.run(body, () -> {
            V created = show(noun, memberId, noun.service().create(
                    exchange.caller(), memberId, id -> facts.apply(body.value(), id)));
            return Answer.created(created, address(noun, memberId, created.key())).version(created.version());
        });
    }

    /** The one under that key: new, or in the place of the one there is. */
    public <F extends MemberFact, V extends Record & PartView, I> Answer<V> put(
            PartNoun<F, V> noun, Function<Parameters, String> key, String member, Body<I> body, Function<I, F> facts) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        String wanted = key.apply(parameters);
        parameters.requireValid();
        return once.run(body, () -> {
            Changed<Versioned<F>> changed = noun.service().put(
                    exchange.caller(), memberId, wanted, line.precondition(), current -> facts.apply(
                            current == null ? body.value() : body.over(show(noun, memberId, current))));
            V view = show(noun, memberId, changed.state());
            return changed.outcome() == Changed.Outcome.CREATED
                    ? Answer.created(view, address(noun, memberId, wanted)).version(view.version())
                    : Answer.ok(view).version(view.version());
        });
    }

    /** The one under that id replaced. */
    public <F extends MemberFact, V extends Record & PartView, I> Answer<V> replace(
            PartNoun<F, V> noun, String name, String id, String member, Body<I> body, BiFunction<I, UUID, F> facts) {
        Identified place = identified(name, id, member);
        return once.run(body, () -> change(noun, place, body, facts));
    }

    /** The one under that id merged with a patch. */
    public <F extends MemberFact, V extends Record & PartView, I> Answer<V> patch(
            PartNoun<F, V> noun, String name, String id, String member, Body<I> body, BiFunction<I, UUID, F> facts) {
        Identified place = identified(name, id, member);
        return once.run(() -> change(noun, place, body, facts));
    }

    /** The one under that key merged with a patch. */
    public <F extends MemberFact, V extends Record & PartView, I> Answer<V> patch(
            PartNoun<F, V> noun, Function<Parameters, String> key, String member, Body<I> body, Function<I, F> facts) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        String wanted = key.apply(parameters);
        parameters.requireValid();
        return once.run(() -> {
            V view = show(noun, memberId, noun.service()
                    .change(exchange.caller(), memberId, wanted, line.precondition(),
                            current -> facts.apply(body.over(show(noun, memberId, current))))
                    .state());
            return Answer.ok(view).version(view.version());
        });
    }

    /** The one under that id deleted. */
    public Answer<Void> delete(PartNoun<?, ?> noun, String name, String id, String member) {
        Identified place = identified(name, id, member);
        return once.run(() -> {
            noun.service().delete(exchange.caller(), place.member(), place.id(), line.precondition());
            return Answer.noContent();
        });
    }

    /** The one under that key deleted. */
    public Answer<Void> delete(PartNoun<?, ?> noun, Function<Parameters, String> key, String member) {
        Parameters parameters = new Parameters();
        UUID memberId = parameters.uuid("member", member);
        String wanted = key.apply(parameters);
        parameters.requireValid();
        return once.run(() -> {
            noun.service().delete(exchange.caller(), memberId, wanted, line.precondition());
            return Answer.noContent();
        });
    }

    private <F extends MemberFact, V extends Record & PartView, I> Answer<V> change(
            PartNoun<F, V> noun, Identified place, Body<I> body, BiFunction<I, UUID, F> facts) {
        V view = show(noun, place.member(), noun.service()
                .change(exchange.caller(), place.member(), place.id(), line.precondition(),
                        current -> facts.apply(body.over(show(noun, place.member(), current)), place.id()))
                .state());
        return Answer.ok(view).version(view.version());
    }

    private <F extends MemberFact, V extends Record & PartView> List<V> shown(
            PartNoun<F, V> noun, UUID member, Moment moment) {
        RegisteredMember known = members.readWith(
                exchange.caller(), member, noun.kind(), moment.asOf(), moment.knownAt());
        Visibility visibility = Visibility.of(exchange.caller());
        return noun.parts().apply(known.parts()).stream()
                .filter(part -> noun.service().isSeen(visibility, known, part.facts()))
                .map(part -> noun.shown().of(member, part, visibility))
                .toList();
    }

    private <F extends MemberFact, V extends Record & PartView> V show(
            PartNoun<F, V> noun, UUID member, Versioned<F> part) {
        return noun.shown().of(member, part, Visibility.of(exchange.caller()));
    }

    private static URI address(PartNoun<?, ?> noun, UUID member, String key) {
        return URI.create(
                "/v1/members/" + member + "/" + noun.kind().segment() + (key == null ? "" : "/" + key));
    }

    private static Identified identified(String name, String id, String member) {
        Parameters parameters = new Parameters();
        Identified place = new Identified(parameters.uuid("member", member), parameters.uuid(name, id));
        parameters.requireValid();
        return place;
    }

    private record Identified(UUID member, UUID id) {
    }
}
