package org.racetozero.registry.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.member.Relation;

/** The write path of members, with the tables that keep their identifiers and relations unique and existing. */
@ApplicationScoped
public class MemberRepository implements PanacheRepositoryBase<MemberEntity, UUID> {

    private final Sql sql;

    public MemberRepository(Sql sql) {
        this.sql = sql;
    }

    /** The member, locked until the transaction ends: whoever writes anything of a member waits for the other. */
    public Optional<MemberEntity> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Claims the identifiers for this member and gives up those it no longer states. */
    public void stateIdentifiers(UUID member, Collection<Identifier> identifiers) {
        List<String> schemes = identifiers.stream().map(Identifier::scheme).toList();
        List<String> values = identifiers.stream().map(Identifier::value).toList();
        sql.update("""
                delete from member_identifier held
                where held.member = ?
                  and not exists (select from unnest(?, ?) as stated (scheme, value)
                                  where stated.scheme = held.scheme and stated.value = held.value)""",
                List.of(member, schemes, values));
        sql.update("""
                insert into member_identifier (scheme, value, member)
                select distinct scheme, value, ?::uuid from unnest(?, ?) as stated (scheme, value)
                where not exists (select from member_identifier held
                                  where held.member = ? and held.scheme = stated.scheme
                                    and held.value = stated.value)""",
                List.of(member, schemes, values, member));
    }

    /** Who holds that identifier already. */
    public Optional<UUID> holderOf(String scheme, String value) {
        return sql.first(
                "select member from member_identifier where scheme = ? and value = ?",
                List.of(scheme, value),
                row -> row.getObject(1, UUID.class));
    }

    /** Those of these members that there are. */
    public Set<UUID> existing(Collection<UUID> ids) {
        return Set.copyOf(sql.list(
                "select id from member where id = any (?::uuid[])", List.of(ids), row -> row.getObject(1, UUID.class)));
    }

    public void stateRelations(UUID member, Collection<Relation> relations) {
        sql.update("delete from member_relation where member = ?", List.of(member));
        for (Relation relation : relations) {
            sql.update(
                    "insert into member_relation (member, kind, other) values (?, ?, ?) on conflict do nothing",
                    List.of(member, relation.kind(), relation.member()));
        }
    }

    /** Whether another member names this one, so that it cannot be forgotten. */
    public boolean isReferenced(UUID member) {
        return sql.first("select from member_relation where other = ? limit 1", List.of(member), row -> true)
                .orElse(false);
    }
}
