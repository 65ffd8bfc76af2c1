package org.racetozero.registry.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored memberships. */
@ApplicationScoped
public class MembershipRepository implements PanacheRepositoryBase<MembershipEntity, UUID> {

    private final Sql sql;

    public MembershipRepository(Sql sql) {
        this.sql = sql;
    }

    public Optional<MembershipEntity> findOf(UUID member, String partner) {
        return find("member = ?1 and partner = ?2", member, partner).firstResultOptional();
    }

    public List<MembershipEntity> listOf(UUID member) {
        return list("member = ?1 order by partner", member);
    }

    /** Which member a partner means by its own id; none by null. */
    public Optional<UUID> memberOf(String partner, String externalId) {
        return sql.first(
                "select member from membership where partner = ? and external_id = ?",
                Arrays.asList(partner, externalId),
                row -> row.getObject(1, UUID.class));
    }

    /** Makes whoever else writes under that id wait until this transaction ends. */
    public void lockExternalId(String partner, String externalId) {
        sql.first(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                List.of(partner + "/" + externalId),
                row -> true);
    }
}
