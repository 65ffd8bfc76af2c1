package org.racetozero.registry.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Target;

/** Rebuilds what the registry had recorded of a member by some instant, from the bodies of its revisions. */
@ApplicationScoped
public class HistoryQueries {

    private static final TypeReference<RegisteredMember> MEMBER = new TypeReference<>() {
    };
    private static final TypeReference<RegisteredMembership> MEMBERSHIP = new TypeReference<>() {
    };
    private static final TypeReference<Versioned<Pledge>> PLEDGE = new TypeReference<>() {
    };
    private static final TypeReference<Versioned<Target>> TARGET = new TypeReference<>() {
    };
    private static final List<String> PARTS = Stream.of(
                    ResourceKind.MEMBER, ResourceKind.MEMBERSHIP, ResourceKind.PLEDGE, ResourceKind.TARGET)
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
                List.of(id, knownAt, PARTS),
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

    private Optional<RegisteredMember> member(List<Body> bodies, String steward) {
        RegisteredMember member = null;
        List<RegisteredMembership> memberships = new ArrayList<>();
        List<Versioned<Pledge>> pledges = new ArrayList<>();
        List<Versioned<Target>> targets = new ArrayList<>();
        for (Body body : bodies) {
            switch (body.kind()) {
                case MEMBER -> member = json.read(body.json(), MEMBER);
                case MEMBERSHIP -> memberships.add(json.read(body.json(), MEMBERSHIP));
                case PLEDGE -> pledges.add(json.read(body.json(), PLEDGE));
                case TARGET -> targets.add(json.read(body.json(), TARGET));
                case PARTNER, VERDICT -> throw new IllegalStateException(body.kind() + " is no part of a member");
            }
        }
        memberships.sort(Comparator.comparing(RegisteredMembership::partner));
        return member == null ? Optional.empty() : Optional.of(new RegisteredMember(
                member.id(), member.version(), member.factsVersion(), member.createdAt(), member.updatedAt(),
                member.facts(), steward, member.listed(), memberships, null, pledges, targets));
    }
}
