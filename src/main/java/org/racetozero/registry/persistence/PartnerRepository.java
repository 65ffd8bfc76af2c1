package org.racetozero.registry.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.racetozero.registry.domain.partner.Partner;

/** Stored partners. */
@ApplicationScoped
public class PartnerRepository implements PanacheRepositoryBase<PartnerEntity, String> {

    private final Sql sql;
    private final Json json;

    public PartnerRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    public Optional<PartnerEntity> findLocked(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Makes whoever else puts a partner under another wait: two such changes together could make a circle. */
    public void lockHierarchy() {
        sql.first("select pg_advisory_xact_lock(hashtextextended('partner hierarchy', 0))", List.of(), row -> true);
    }

    public boolean exists(String code) {
        return sql.first("select from partner where code = ?", List.of(code), row -> true).isPresent();
    }

    /** That partner and every programme under it, however deep. */
    public Set<String> withProgrammes(String code) {
        return new TreeSet<>(sql.list("""
                with recursive tree (code) as (
                    select code from partner where code = ?
                    union
                    select child.code from partner child join tree on child.parent = tree.code)
                select code from tree""",
                List.of(code),
                row -> row.getString(1)));
    }

    /** Each of those partners with its parent, that one's parent and so on, nearest first. */
    public Map<String, List<Partner>> lineages(Collection<String> codes) {
        Map<String, List<Partner>> lineages = new HashMap<>();
        if (codes.isEmpty()) {
            return lineages;
        }
        sql.list("""
                with recursive line (root, code, place) as (
                    select code, code, 0 from partner where code = any (?)
                    union
                    select line.root, p.parent, line.place + 1 from line join partner p on p.code = line.code
                    where p.parent is not null)
                select line.root, p.facts::text from line join partner p on p.code = line.code
                order by line.root, line.place""",
                List.of(codes),
                row -> lineages.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                        .add(json.read(row.getString(2), Partner.class)));
        return lineages;
    }
}
