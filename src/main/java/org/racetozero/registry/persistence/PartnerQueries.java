package org.racetozero.registry.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.partner.RegisteredPartner;

/** Reads partners as they are shown, each answer by one statement. */
@ApplicationScoped
public class PartnerQueries {

    private static final TypeReference<RegisteredPartner> PARTNER = new TypeReference<>() {
    };

    private static final String SHOWN = """
            with recursive tree (root, code) as (
                select p.code, p.code from partner p where ?::text is null or p.code = ?
                union
                select tree.root, child.code from partner child join tree on child.parent = tree.code),
            counted as (
                select tree.root, m.actor_type, count(distinct m.id) as members
                from tree
                join membership s on s.partner = tree.code and s.status = 'ACCEPTED'
                join member m on m.id = s.member
                group by tree.root, m.actor_type)
            select json_build_object('version', p.version, 'createdAt', p.created_at, 'updatedAt', p.updated_at,
                'facts', p.facts, 'sortName', p.sort_name, 'memberCounts', coalesce((
                    select json_object_agg(c.actor_type, c.members) from counted c where c.root = p.code), '{}'))::text
            from partner p where ?::text is null or p.code = ?
            order by p.sort_name, p.code""";

    private final Sql sql;
    private final Json json;

    public PartnerQueries(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    public Optional<RegisteredPartner> find(String code) {
        return sql.first(SHOWN, List.of(code, code, code, code), row -> json.read(row.getString(1), PARTNER));
    }

    /** The zone a partner's deadlines are read in; empty for one that nobody knows. */
    public Optional<ZoneId> timeZone(String code) {
        return sql.first(
                "select facts ->> 'timeZone' from partner where code = ?", List.of(code),
                row -> ZoneId.of(row.getString(1)));
    }

    public List<RegisteredPartner> all() {
        return sql.list(
                SHOWN, java.util.Arrays.asList(null, null, null, null), row -> json.read(row.getString(1), PARTNER));
    }
}
