package org.racetozero.registry.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.person.Person;
import org.racetozero.registry.domain.review.VerdictChange;

/** Reads what a partner's review and its reminders need beside its members, each answer by one statement. */
@ApplicationScoped
public class ReviewQueries {

    /** Somebody to be asked about a member. */
    public record Contact(UUID member, String partner, Person person) {
    }

    private static final TypeReference<Person> PERSON = new TypeReference<>() {
    };

    private final Sql sql;
    private final Json json;

    public ReviewQueries(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** How these partners' own verdicts turned from one moment on and before another. */
    public List<VerdictChange> changes(Collection<String> partners, Instant from, Instant until) {
        return sql.list("""
                select earlier.status, turned.body ->> 'status', count(*)
                from revision turned
                left join lateral (
                    select before.body ->> 'status' as status from revision before
                    where before.kind = turned.kind and before.id = turned.id and before.sequence < turned.sequence
                    order by before.sequence desc limit 1) earlier on true
                where turned.kind = 'verdict' and turned.partner = any (?) and turned.at >= ? and turned.at < ?
                    and turned.body is not null
                group by 1, 2 order by 1 nulls first, 2""",
                List.of(partners, from, until),
                row -> new VerdictChange(
                        row.getString(1) == null ? null : ComplianceStatus.valueOf(row.getString(1)),
                        ComplianceStatus.valueOf(row.getString(2)),
                        row.getLong(3)));
    }

    /** Everybody recorded for these members' memberships with these partners, those recorded first coming first. */
    public List<Contact> people(Collection<UUID> members, Collection<String> partners) {
        return sql.list("""
                select s.member, s.partner, p.facts::text
                from membership s join person p on p.membership = s.id
                where s.member = any (?::uuid[]) and s.partner = any (?)
                order by p.id""",
                List.of(members, partners),
                row -> new Contact(
                        row.getObject(1, UUID.class), row.getString(2), json.read(row.getString(3), PERSON)));
    }
}
