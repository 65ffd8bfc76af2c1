package org.racetozero.registry.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.listing.Sight;
import org.racetozero.registry.domain.member.MemberFilter;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;

/** Reads members as they are shown, each answer by one statement and no entity graph. */
@ApplicationScoped
public class MemberQueries {

    /** Moments are read as seconds since 1970, many times faster than as text, and as exact: numbers keep every digit. */
    private static final String SHOWN = """
            m.id, m.version, m.facts_version as "factsVersion", extract(epoch from m.created_at) as "createdAt",
            extract(epoch from m.updated_at) as "updatedAt", m.facts, m.steward, m.listed,
            (select coalesce(json_agg(json_build_object(
                        'id', s.id, 'version', s.version, 'createdAt', extract(epoch from s.created_at),
                        'updatedAt', extract(epoch from s.updated_at), 'partner', s.partner,
                        'externalId', s.external_id, 'facts', s.facts,
                        'discrepancies', s.discrepancies -> 'items') order by s.partner), '[]')
             from membership s where s.member = m.id) as memberships,
            (select json_build_object('status', v.status, 'criteriaVersion', v.criteria_version, 'asOf', v.as_of,
                        'factsVersion', v.facts_version, 'evaluatedAt', extract(epoch from v.evaluated_at),
                        'open', exists (select from membership s join partner p on p.code = s.partner
                                        where s.member = m.id and s.status = 'ACCEPTED'
                                          and p.verdict_visibility = 'PUBLIC'))
             from verdict v where v.member = m.id and v.partner = '') as verdict""";

    /** How grave a verdict is, 1 the gravest: written as in the index verdict_by_severity, or it could not serve. */
    private static final String SEVERITY = """
            (case v.status when 'NON_COMPLIANT' then 1 when 'NEEDS_REVIEW' then 2
                           when 'WITHIN_TIME' then 3 else 4 end)""";

    private static final TypeReference<RegisteredMember> MEMBER = new TypeReference<>() {
    };

    private static final TypeReference<MemberParts> PARTS = new TypeReference<>() {
    };

    private static final TypeReference<List<Page.Row<RegisteredMember>>> ROWS = new TypeReference<>() {
    };

    private final Sql sql;
    private final Json json;

    public MemberQueries(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    public Optional<RegisteredMember> find(UUID id, Set<PartKind> kinds) {
        return sql.first(
                "select to_json(shown)::text from (select " + SHOWN + expanded(kinds)
                        + " from member m where m.id = ?) shown",
                List.of(id),
                row -> json.read(row.getString(1), MEMBER));
    }

    public Optional<RegisteredMember> find(UUID id) {
        return find(id, Set.of());
    }

    public Page<RegisteredMember> page(
            MemberFilter filter, Sight sight, PageRequest request, Set<PartKind> kinds) {
        String key = switch (request.order()) {
            case ID -> "m.id";
            case NAME -> "m.sort_name";
            case UPDATED_AT -> "m.updated_at";
            case COMPLIANCE -> SEVERITY;
        };
        String keyText = switch (request.order()) {
            case ID, NAME -> key + "::text";
            case UPDATED_AT -> "to_char(m.updated_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
            case COMPLIANCE -> "m.severity::text";
        };
        boolean isByVerdict = request.order() == PageRequest.Order.COMPLIANCE;
        String id = isByVerdict ? "v.member" : "m.id";
        boolean descends = request.descending() != request.backward();
        Statement statement = new Statement()
                .add("select " + RevisionLog.STATE_OF_THE_LOG + ", coalesce((select json_agg(json_build_object("
                        + "'key', page.key, 'id', page.id, 'item', to_json(shown)) order by page.place)::text "
                        + "from (select m.id, " + keyText + " as key, row_number() over () as place "
                        + "from (select m.*");
        if (isByVerdict) {
            statement.add(", " + SEVERITY + " as severity from verdict v join member m on m.id = v.member "
                    + "where v.partner = ?", filter.verdictPartner());
        } else {
            statement.add(" from member m where true");
        }
        MemberConditions.add(statement, filter, sight);
        if (request.from() != null) {
            String cast = switch (request.order()) {
                case ID -> "uuid";
                case NAME -> "text";
                case UPDATED_AT -> "timestamptz";
                case COMPLIANCE -> "integer";
            };
            statement.add(
                    " and (" + key + ", " + id + ") " + (descends ? "<" : ">") + " (?::" + cast + ", ?::uuid)",
                    request.from().key(), request.from().id());
        }
        String direction = descends ? " desc" : "";
        statement.add(
                " order by " + key + direction + (request.order() == PageRequest.Order.ID ? "" : ", " + id + direction)
                        + " limit ?) m) page join lateral (select " + SHOWN + expanded(kinds)
                        + " from member m where m.id = page.id) shown on true), '[]')",
                request.limit() + 1);
        return sql.first(statement.text(), statement.parameters(), row -> page(
                        row.getString(1), json.read(row.getString(2), ROWS), request))
                .orElseThrow();
    }

    public long count(MemberFilter filter, Sight sight) {
        Statement statement = new Statement().add("select count(*) from member m where true");
        MemberConditions.add(statement, filter, sight);
        return sql.first(statement.text(), statement.parameters(), row -> row.getLong(1)).orElseThrow();
    }

    private static Page<RegisteredMember> page(
            String state, List<Page.Row<RegisteredMember>> read, PageRequest request) {
        boolean more = read.size() > request.limit();
        List<Page.Row<RegisteredMember>> rows = more ? read.subList(0, request.limit()) : read;
        if (request.backward()) {
            Collections.reverse(rows);
        }
        return new Page<>(state, rows, more);
    }

    /** Everything the member has, whatever the noun. */
    public MemberParts parts(UUID member) {
        return sql.first(
                        "select (select " + object(EnumSet.allOf(PartKind.class))
                                + " from member m where m.id = ?)::text",
                        List.of(member),
                        row -> json.read(row.getString(1), PARTS))
                .orElseThrow();
    }

    private static String expanded(Set<PartKind> kinds) {
        return kinds.isEmpty() ? "" : ", " + object(kinds) + " as parts";
    }

    /** An object with one array a noun: every noun has a table of its name, all of one shape. */
    private static String object(Set<PartKind> kinds) {
        return kinds.stream()
                .map(kind -> "'" + kind.segment() + "', (select coalesce(json_agg(json_build_object('id', p.id, "
                        + "'version', p.version, 'createdAt', extract(epoch from p.created_at), "
                        + "'updatedAt', extract(epoch from p.updated_at), "
                        + "'facts', p.facts) order by p.id), '[]') from " + kind.resource().wireName()
                        + " p where p.member = m.id)")
                .collect(Collectors.joining(", ", "json_build_object(", ")"));
    }
}
