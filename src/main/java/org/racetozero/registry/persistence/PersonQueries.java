package org.racetozero.registry.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.racetozero.registry.domain.person.Person;
import org.racetozero.registry.domain.revision.Versioned;

/** Reads the people of a membership by one statement. */
@ApplicationScoped
public class PersonQueries {

    private static final TypeReference<List<Versioned<Person>>> PEOPLE = new TypeReference<>() {
    };

    private final Sql sql;
    private final Json json;

    public PersonQueries(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Everybody of that membership, in the order of their ids; empty when there is no such membership. */
    public Optional<List<Versioned<Person>>> listOf(UUID member, String partner) {
        return sql.first("""
                select (select coalesce(json_agg(json_build_object(
                            'id', p.id, 'version', p.version, 'createdAt', p.created_at, 'updatedAt', p.updated_at,
                            'facts', p.facts) order by p.id), '[]')
                        from person p where p.membership = s.id)::text
                from membership s where s.member = ? and s.partner = ?""",
                List.of(member, partner),
                row -> json.read(row.getString(1), PEOPLE));
    }
}
