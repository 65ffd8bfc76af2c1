package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.racetozero.registry.domain.member.HeadlineVerdict;

/** Standing verdicts: one of the campaign for each member, and one of each partner it has a membership with. */
@ApplicationScoped
public class VerdictRepository {

    /** The partner that stands for the campaign. */
    public static final String CAMPAIGN = "";

    /**
     * What is kept of a verdict; its findings are computed anew whenever they are asked for.
     *
     * @param nextChangeOn    the first day on which time alone may change it; null for never
     * @param nextChangeAt    the moment that day begins where the view is; null for never
     * @param criteriaEdition digest of the release and the criteria it was reached by
     */
    public record Standing(
            String partner,
            String status,
            String criteriaVersion,
            LocalDate asOf,
            LocalDate nextChangeOn,
            Instant nextChangeAt,
            String inputHash,
            String criteriaEdition) {
    }

    private final Sql sql;

    public VerdictRepository(Sql sql) {
        this.sql = sql;
    }

    /** Puts that verdict in the place of the earlier one; answers the status it had. */
    public Optional<String> replace(UUID member, long factsVersion, Instant now, Standing verdict) {
        return sql.first("""
                with earlier as (select status from verdict where member = ? and partner = ?),
                written as (
                    insert into verdict (member, partner, status, criteria_version, as_of, facts_version,
                                         next_change_on, next_change_at, input_hash, criteria_edition, evaluated_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict on constraint verdict_pk do update set
                        status = excluded.status, criteria_version = excluded.criteria_version,
                        as_of = excluded.as_of, facts_version = excluded.facts_version,
                        next_change_on = excluded.next_change_on, next_change_at = excluded.next_change_at,
                        input_hash = excluded.input_hash, criteria_edition = excluded.criteria_edition,
                        evaluated_at = excluded.evaluated_at)
                select status from earlier""",
                Arrays.asList(
                        member, verdict.partner(), member, verdict.partner(), verdict.status(),
                        verdict.criteriaVersion(), verdict.asOf(), factsVersion, verdict.nextChangeOn(),
                        verdict.nextChangeAt(), verdict.inputHash(), verdict.criteriaEdition(), now),
                row -> row.getString(1));
    }

    /** The campaign's verdict as lists show it. */
    public Optional<HeadlineVerdict> headline(UUID member) {
        return sql.first("""
                select v.status, v.criteria_version, v.as_of, v.facts_version, v.evaluated_at,
                       exists (select from membership s join partner p on p.code = s.partner
                               where s.member = v.member and s.status = 'ACCEPTED'
                                 and p.verdict_visibility = 'PUBLIC')
                from verdict v where v.member = ? and v.partner = ''""",
                List.of(member),
                row -> new HeadlineVerdict(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getBoolean(6)));
    }

    /** Where the days of those partners' views begin. */
    public Map<String, ZoneId> zones(Collection<String> partners) {
        Map<String, ZoneId> zones = new HashMap<>();
        if (!partners.isEmpty()) {
            sql.list(
                    "select code, facts ->> 'timeZone' from partner where code = any (?)",
                    List.of(partners),
                    row -> zones.put(row.getString(1), ZoneId.of(row.getString(2))) == null);
        }
        return zones;
    }

    /** Forgets the verdict of a partner the member has no membership with any more. */
    public void forget(UUID member, String partner) {
        sql.update("delete from verdict where member = ? and partner = ?", List.of(member, partner));
    }
}
