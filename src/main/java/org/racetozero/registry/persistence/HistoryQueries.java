package org.racetozero.registry.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.RegisteredPartner;
import org.racetozero.registry.domain.revision.ResourceKind;

/** Rebuilds what the registry had recorded of a member by some instant, from the bodies of its revisions. */
@ApplicationScoped
public class HistoryQueries {

    private static final TypeReference<RegisteredMember> MEMBER = new TypeReference<>() {
    };
    private static final TypeReference<RegisteredMembership> MEMBERSHIP = new TypeReference<>() {
    };
    private static final TypeReference<RegisteredPartner> PARTNER = new TypeReference<>() {
    };
    private static final TypeReference<MemberParts> PARTS = new TypeReference<>() {
    };
    private static final List<String> KINDS = Stream.concat(
                    Stream.of(ResourceKind.MEMBER, ResourceKind.MEMBERSHIP),
                    Arrays.stream(PartKind.values()).map(PartKind::resource))
            .map(ResourceKind::wireName)
            .toList();

    private record Body(ResourceKind kind, long sequence, String steward, String json) {
    }

    private final Sql sql;
    private final Json json;

    public HistoryQueries(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * The member as recorded by then, with all of its parts; empty when nobody had told of it yet. Who kept its shared
     * facts and whether anybody might see it are those of then, too.
     */
    public Optional<RegisteredMember> memberAt(UUID id, Instant knownAt) {
        List<Body> bodies = sql.list("""
                select kind, sequence, steward, body_schema, body from (
                    select distinct on (kind, id) kind, id, sequence, steward, body_schema, body from revision
                    where member = ? and at <= ? and kind = any (?)
                    order by kind, id, sequence desc) latest
                order by kind, id""",
                List.of(id, knownAt, KINDS),
                row -> {
                    ResourceKind kind = ResourceKind.ofWireName(row.getString("kind"));
                    return new Body(
                            kind, row.getLong("sequence"), row.getString("steward"),
                            RevisionBodies.current(kind, row.getInt("body_schema"), row.getString("body")));
                });
        String steward = bodies.stream()
                .max(Comparator.comparingLong(Body::sequence))
                .map(Body::steward)
                .orElse(null);
        return member(bodies.stream().filter(body -> body.json() != null).toList(), steward);
    }

    /**
     * Each of those partners with its parent, that one's parent and so on, nearest first, as recorded by then; without
     * those nobody had told of yet.
     */
    public Map<String, List<Partner>> lineagesAt(Collection<String> codes, Instant knownAt) {
        Map<String, Partner> known = new HashMap<>();
        Set<String> wanted = new TreeSet<>(codes);
        while (!wanted.isEmpty()) {
            Map<String, Partner> found = partnersAt(wanted, knownAt);
            known.putAll(found);
            wanted = found.values().stream()
                    .map(Partner::parent)
                    .filter(parent -> parent != null && !known.containsKey(parent))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Map<String, List<Partner>> lineages = new HashMap<>();
        for (String code : codes) {
            Map<String, Partner> line = new LinkedHashMap<>();
            Partner each = known.get(code);
            while (each != null && line.putIfAbsent(each.code(), each) == null) {
                each = each.parent() == null ? null : known.get(each.parent());
            }
            if (!line.isEmpty()) {
                lineages.put(code, List.copyOf(line.values()));
            }
        }
        return lineages;
    }

    private Map<String, Partner> partnersAt(Collection<String> codes, Instant knownAt) {
        return sql.list("""
                        select id, body_schema, body from (
                            select distinct on (id) id, sequence, body_schema, body from revision
                            where kind = ? and id = any (?) and at <= ?
                            order by id, sequence desc) latest
                        where body is not null""",
                        List.of(ResourceKind.PARTNER.wireName(), codes, knownAt),
                        row -> RevisionBodies.current(
                                ResourceKind.PARTNER, row.getInt("body_schema"), row.getString("body")))
                .stream()
                .map(body -> json.read(body, PARTNER).facts())
                .collect(Collectors.toMap(Partner::code, Function.identity()));
    }

    private Optional<RegisteredMember> member(List<Body> bodies, String steward) {
        RegisteredMember member = null;
        List<RegisteredMembership> memberships = new ArrayList<>();
        Map<PartKind, StringJoiner> parts = new EnumMap<>(PartKind.class);
        for (PartKind kind : PartKind.values()) {
            parts.put(kind, new StringJoiner(",", "\"" + kind.segment() + "\":[", "]"));
        }
        for (Body body : bodies) {
            switch (body.kind()) {
                case MEMBER -> member = json.read(body.json(), MEMBER);
                case MEMBERSHIP -> memberships.add(json.read(body.json(), MEMBERSHIP));
                case PLEDGE, TARGET, INVENTORY, POPULATION, PLAN, ACTION, ADVOCACY, REPORT, JUDGEMENT, EXTENSION ->
                    parts.get(PartKind.of(body.kind()).orElseThrow()).add(body.json());
                case PARTNER, PARTNER_CRITERIA, VERDICT, PERSON ->
                    throw new IllegalStateException(body.kind() + " is no part of a member");
            }
        }
        if (member == null) {
            return Optional.empty();
        }
        memberships.sort(Comparator.comparing(RegisteredMembership::partner));
        String object = parts.values().stream().map(StringJoiner::toString).collect(Collectors.joining(",", "{", "}"));
        return Optional.of(new RegisteredMember(
                member.id(), member.version(), member.factsVersion(), member.createdAt(), member.updatedAt(),
                member.facts(), steward, member.listed(), memberships, null, json.read(object, PARTS)));
    }
}
