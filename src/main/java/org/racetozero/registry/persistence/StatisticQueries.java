package org.racetozero.registry.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.statistics.Participation;
import org.racetozero.registry.domain.statistics.RaceCounts;
import org.racetozero.registry.domain.statistics.StatisticFilter;
import org.racetozero.registry.domain.statistics.TimeSeries;

/**
 * Counts the members of the Race, each once, all numbers of one answer in one statement and so of one moment.
 *
 * <p>Written for a million members: every table is read once and hashed, nothing is asked member by member unless the
 * filters leave few.
 */
@ApplicationScoped
public class StatisticQueries {

    private static final TypeReference<RaceCounts> COUNTS = new TypeReference<>() {
    };

    /** What the members have on record: the condition each is met by, with the member as r.id. */
    private static final String RECORDED = """
            json_build_object(
                'pledge', (select count(*) from racing r where exists (
                    select from pledge p where p.member = r.id and p.current)),
                'interimTarget', (select count(*) from racing r where exists (
                    select from target t where t.member = r.id and t.horizon = 'INTERIM')),
                'plan', (select count(*) from racing r where exists (
                    select from plan p where p.member = r.id
                       and p.facts -> 'current' ->> 'declaredNone' is distinct from 'true')),
                'inventory', (select count(*) from racing r where exists (
                    select from inventory i where i.member = r.id)),
                'publicReport', (select count(*) from racing r where exists (
                    select from report o where o.member = r.id
                       and o.facts -> 'current' ->> 'publishedOn' is not null
                       and (o.facts -> 'current' ->> 'publicUrl' is not null
                            or o.facts -> 'current' ->> 'platform' is not null
                            or jsonb_path_exists(o.facts,
                                '$.current.reviews[*] ? (@.status == "PUBLISHED" || @.status == "AMENDED")')))))""";

    /** One total of each member: of its latest principal inventory, as far as that was added up as it stands. */
    private static final String EMISSIONS = """
            (select coalesce(json_agg(json_build_object('actorType', e.actor_type, 'members', e.told,
                        'tonnesCo2e', e.tonnes, 'untold', e.untold) order by e.actor_type), '[]')
             from (select r.actor_type, count(latest.tonnes) as told, sum(latest.tonnes) as tonnes,
                          count(*) - count(latest.tonnes) as untold
                   from (select distinct on (i.member) i.member,
                                case when i.totalled_version = i.version then i.total_tonnes_co2e end as tonnes
                         from inventory i join racing r on r.id = i.member
                         where i.key !~ '-'
                         order by i.member, i.key desc) latest
                   join racing r on r.id = latest.member
                   group by r.actor_type) e)""";

    /**
     * When each membership was live: from the transition that accepted it to the next one. The stated day of joining is
     * about the one time a member joined, and beats the day of the transition; who joined again has transitions only.
     */
    private static final String SPELLS = """
            spell as (
                select member, partner, coalesce(until, 'infinity') as since_until,
                       case when joined_on is not null and (place is null or joinings = 1 and from_outside)
                            then joined_on else effective_on end as since
                from turn where became = 'ACCEPTED'),
            stay as (
                select spell.member, greatest(spell.since, span.since, ?::date) as since,
                       least(spell.since_until, span.until) as until
                from spell join span on span.partner = spell.partner
                where spell.since is not null
                  and greatest(spell.since, span.since, ?::date) < least(spell.since_until, span.until)),
            begun as (
                select member, since, until, coalesce(max(until) over (partition by member order by since, until
                           rows between unbounded preceding and 1 preceding) < since, true) as begins
                from stay),
            numbered as (
                select member, since, until,
                       sum(begins::integer) over (partition by member order by since, until) as place
                from begun),
            race as (
                select member, min(since) as since, max(until) as until from numbered group by member, place)""";

    private final Sql sql;
    private final Json json;

    public StatisticQueries(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** All partners, without the counts that they are shown with. */
    public List<Partner> partners() {
        return sql.list(
                "select facts::text from partner order by code",
                List.of(),
                row -> json.read(row.getString(1), Partner.class));
    }

    /**
     * The counts of one moment.
     *
     * @param through the partners asked for with the programmes under them; empty for any
     */
    public RaceCounts count(
            StatisticFilter filter, Set<String> through, Participation participation, LocalDate asOf) {
        List<Participation.Branch> branches = participation.branches(asOf);
        List<Participation.Span> spans = participation.spans();
        Statement statement = new Statement()
                .add("with live as materialized (select s.member, s.partner from membership s "
                        + "where s.status = 'ACCEPTED' and s.partner = any (?)),",
                        texts(branches, Participation.Branch::partner))
                .add(" racing as materialized (select m.id, m.actor_type, m.country, m.assessable from member m "
                        + "where m.id in (select member from live");
        addPartners(statement, " where partner", through);
        statement.add(")");
        addMember(statement, filter);
        statement.add("), branch (ancestor, partner) as (select * from unnest(?::text[], ?::text[])),",
                texts(branches, Participation.Branch::ancestor), texts(branches, Participation.Branch::partner));
        statement.add(" span (partner, since, until) as (select * from unnest(?::text[], ?::date[], ?::date[])),",
                texts(spans, Participation.Span::partner),
                texts(spans, span -> day(span.since())),
                texts(spans, span -> day(span.until())));
        addTurns(statement, filter, through);
        statement.add(SPELLS, TimeSeries.FIRST_DAY, TimeSeries.FIRST_DAY)
                .add(" select json_build_object('members', (select count(*) from racing), 'reportedOnly', ");
        addReportedOnly(statement, filter, through);
        statement.add(", 'byActorType', " + grouped("actor_type", "racing"))
                .add(", 'byCountry', " + grouped("country", "racing"))
                .add(", 'byPartner', " + grouped("ancestor", """
                        (select distinct branch.ancestor, live.member from branch
                         join live on live.partner = branch.partner join racing on racing.id = live.member) through"""))
                .add(", 'assessable', (select count(*) from racing where assessable)")
                .add(", 'verdicts', " + grouped("status", """
                        (select v.status from racing r join verdict v on v.member = r.id and v.partner = ''
                         where r.assessable) judged"""))
                .add(", 'verdictsOfOthers', " + (filter.values() == 1 ? grouped("status", """
                        (select v.status from member m join verdict v on v.member = m.id and v.partner = ''
                         where m.assessable and m.id in (select member from live)
                           and not exists (select from racing r where r.id = m.id)) judged""") : "json_build_object()"))
                .add(", 'recorded', " + RECORDED + ", 'emissions', " + EMISSIONS)
                .add(", 'joined', " + grouped("year",
                        "(select extract(year from since)::integer as year from race where since <= ?) begun"), asOf)
                .add(", 'left', " + grouped("year",
                        "(select extract(year from until)::integer as year from race where until <= ?) ended"), asOf)
                .add(", 'undated', (select count(*) from racing r where not exists (select from race "
                        + "where race.member = r.id and race.since <= ? and race.until > ?)))::text", asOf, asOf);
        return sql.first(statement.text(), statement.parameters(), row -> json.read(row.getString(1), COUNTS))
                .orElseThrow();
    }

    /** Every change of status of every membership that may be dated, or that has none and stands as it was stated. */
    private static void addTurns(Statement statement, StatisticFilter filter, Set<String> through) {
        statement.add("""
                 turn as (
                    select s.member, s.partner, t.place, (s.facts ->> 'joinedOn')::date as joined_on,
                           coalesce(t.step ->> 'to', s.status) as became,
                           (t.step ->> 'effectiveOn')::date as effective_on,
                           t.step ->> 'from' is distinct from 'SUSPENDED' as from_outside,
                           lead(coalesce((t.step ->> 'effectiveOn')::date,
                                         ((t.step ->> 'recordedAt')::timestamptz at time zone 'UTC')::date))
                               over in_order as until,
                           count(*) filter (where t.step ->> 'to' = 'ACCEPTED'
                               and t.step ->> 'from' is distinct from 'SUSPENDED') over (partition by s.id) as joinings
                    from membership s
                    left join lateral jsonb_array_elements(s.facts -> 'transitions') with ordinality as t (step, place)
                        on true
                    where s.partner in (select partner from span)""");
        addPartners(statement, " and s.partner", through);
        if (!filter.actorTypes().isEmpty() || !filter.countries().isEmpty()) {
            statement.add(" and s.member in (select m.id from member m where true");
            addMember(statement, filter);
            statement.add(")");
        }
        statement.add("""
                 window in_order as (partition by s.id order by coalesce((t.step ->> 'effectiveOn')::date,
                     ((t.step ->> 'recordedAt')::timestamptz at time zone 'UTC')::date), t.place)),\s""");
    }

    private static void addReportedOnly(Statement statement, StatisticFilter filter, Set<String> through) {
        statement.add("(select count(*) from member m where m.id in (select s.member from membership s "
                + "where s.status = 'REPORTED'");
        addPartners(statement, " and s.partner", through);
        statement.add(") and not exists (select from live where live.member = m.id)");
        addMember(statement, filter);
        statement.add(")");
    }

    private static void addMember(Statement statement, StatisticFilter filter) {
        if (!filter.actorTypes().isEmpty()) {
            statement.add(" and m.actor_type = any (?)", filter.actorTypes());
        }
        if (!filter.countries().isEmpty()) {
            statement.add(" and m.country = any (?)", filter.countries());
        }
    }

    private static void addPartners(Statement statement, String column, Set<String> through) {
        if (!through.isEmpty()) {
            statement.add(column + " = any (?)", through);
        }
    }

    /** How many rows there are of each value. */
    private static String grouped(String column, String rows) {
        return "(select coalesce(json_object_agg(value, members), '{}') from (select " + column
                + " as value, count(*) as members from " + rows + " where " + column + " is not null group by "
                + column + ") counted)";
    }

    private static <T> List<String> texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toList();
    }

    private static String day(LocalDate day) {
        if (day.equals(LocalDate.MIN)) {
            return "-infinity";
        }
        return day.equals(LocalDate.MAX) ? "infinity" : day.toString();
    }
}
