package org.racetozero.registry.persistence;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.judgement.Extension;
import org.racetozero.registry.domain.judgement.Judgement;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.provenance.Recorded;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.target.Target;

/**
 * Reads the whole files of many members at a time, by one statement for each kind of row and not for each member, and
 * every fact straight from the bytes the database sends.
 *
 * <p>The statements do not share a snapshot. A member's version of facts is read first: whoever acts on a file acts
 * only while the member still has that version, and then nothing that was read after it can be newer.
 */
@ApplicationScoped
public class MemberFileQueries {

    /**
     * A member's file.
     *
     * @param factsVersion the version it was read in
     */
    public record Held(UUID id, long factsVersion, MemberFile file) {
    }

    /** A member's own row. */
    private record Head(UUID id, long factsVersion, Member facts) {
    }

    /** A row of a noun under a member. */
    private record Part(UUID id, Instant recordedAt, MemberFact facts) {
    }

    /** As the database orders ids: by their bytes. */
    private static final Comparator<Part> BY_ID = Comparator
            .<Part, UUID>comparing(Part::id, (one, other) -> {
                int place = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
                return place != 0
                        ? place
                        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
            });

    private static final PartKind[] KINDS = PartKind.values();

    /** Every noun has a table of its name, all of one shape. */
    private static final String PARTS = Arrays.stream(KINDS)
            .map(kind -> "select " + kind.ordinal() + ", p.member, p.id, p.created_at, p.facts "
                    + "from chosen join " + kind.resource().wireName() + " p on p.member = chosen.member")
            .collect(Collectors.joining(
                    " union all ", "with chosen as materialized (select unnest(?::uuid[]) as member) ", ""));

    private final Sql sql;
    private final PartnerRepository partners;
    private final ObjectReader members;
    private final ObjectReader memberships;
    private final Map<PartKind, ObjectReader> parts = new EnumMap<>(PartKind.class);

    public MemberFileQueries(@DataSource("jobs") Sql sql, PartnerRepository partners, ObjectMapper mapper) {
        this.sql = sql;
        this.partners = partners;
        this.members = mapper.readerFor(Member.class);
        this.memberships = mapper.readerFor(Membership.class);
        for (PartKind kind : KINDS) {
            parts.put(kind, mapper.readerFor(typeOf(kind, mapper)));
        }
    }

    private static JavaType typeOf(PartKind kind, ObjectMapper mapper) {
        return switch (kind) {
            case PLEDGE -> mapper.constructType(Pledge.class);
            case TARGET -> mapper.constructType(Target.class);
            case INVENTORY -> mapper.constructType(Inventory.class);
            case POPULATION -> mapper.constructType(Population.class);
            case PLAN -> mapper.getTypeFactory().constructParametricType(Editions.class, TransitionPlan.class);
            case ACTION -> mapper.constructType(Action.class);
            case ADVOCACY -> mapper.getTypeFactory().constructParametricType(Editions.class, Advocacy.class);
            case REPORT -> mapper.getTypeFactory().constructParametricType(Editions.class, AnnualReport.class);
            case JUDGEMENT -> mapper.constructType(Judgement.class);
            case EXTENSION -> mapper.constructType(Extension.class);
        };
    }

    /** The files of those of these members that there are; to be called outside any transaction. */
    public List<Held> read(Collection<UUID> ids) {
        List<Head> heads = sql.list(
                "select id, facts_version, facts from member where id = any (?::uuid[]) order by id",
                List.of(ids),
                row -> new Head(row.getObject(1, UUID.class), row.getLong(2), value(members, row, 3)));
        Map<UUID, List<Enrolment>> enrolments = enrolments(ids);
        Map<UUID, Map<PartKind, List<Part>>> rows = rows(ids);
        return heads.stream()
                .map(head -> new Held(head.id(), head.factsVersion(), file(
                        head.facts(),
                        enrolments.getOrDefault(head.id(), List.of()),
                        rows.getOrDefault(head.id(), Map.of()))))
                .toList();
    }

    /** Partners are few: each is read once, and shared by all files. */
    private Map<UUID, List<Enrolment>> enrolments(Collection<UUID> ids) {
        Map<UUID, List<Enrolment>> alone = new HashMap<>();
        Set<String> codes = new HashSet<>();
        sql.list("""
                select member, partner, external_id, created_at, facts from membership
                where member = any (?::uuid[]) order by member, partner""",
                List.of(ids),
                row -> codes.add(row.getString(2)) | alone.computeIfAbsent(
                                row.getObject(1, UUID.class), none -> new ArrayList<>())
                        .add(new Enrolment(
                                value(memberships, row, 5), row.getString(3), null, instant(row, 4))));
        Map<String, List<Partner>> lineages = partners.lineages(codes);
        Map<UUID, List<Enrolment>> enrolments = new HashMap<>();
        alone.forEach((member, each) -> enrolments.put(member, each.stream()
                .map(enrolment -> new Enrolment(
                        enrolment.membership(),
                        enrolment.externalId(),
                        lineages.getOrDefault(enrolment.membership().partner(), List.of()),
                        enrolment.recordedAt()))
                .toList()));
        return enrolments;
    }

    private Map<UUID, Map<PartKind, List<Part>>> rows(Collection<UUID> ids) {
        Map<UUID, Map<PartKind, List<Part>>> rows = new HashMap<>();
        sql.list(PARTS, List.of(ids), row -> {
            PartKind kind = KINDS[row.getInt(1)];
            return rows.computeIfAbsent(row.getObject(2, UUID.class), none -> new EnumMap<>(PartKind.class))
                    .computeIfAbsent(kind, none -> new ArrayList<>())
                    .add(new Part(
                            row.getObject(3, UUID.class), instant(row, 4), value(parts.get(kind), row, 5)));
        });
        return rows;
    }

    private static MemberFile file(Member member, List<Enrolment> enrolments, Map<PartKind, List<Part>> parts) {
        return new MemberFile(
                member,
                enrolments,
                recorded(parts, PartKind.PLEDGE, Pledge.class),
                recorded(parts, PartKind.TARGET, Target.class),
                recorded(parts, PartKind.INVENTORY, Inventory.class),
                recorded(parts, PartKind.POPULATION, Population.class),
                recorded(parts, PartKind.PLAN, TransitionPlan.class),
                recorded(parts, PartKind.ACTION, Action.class),
                recorded(parts, PartKind.ADVOCACY, Advocacy.class),
                recorded(parts, PartKind.REPORT, AnnualReport.class),
                recorded(parts, PartKind.JUDGEMENT, Judgement.class),
                recorded(parts, PartKind.EXTENSION, Extension.class));
    }

    /** Null when nobody has recorded any: of that nothing is known. */
    private static <F extends MemberFact> List<Recorded<F>> recorded(
            Map<PartKind, List<Part>> parts, PartKind kind, Class<F> type) {
        List<Part> recorded = parts.get(kind);
        return recorded == null
                ? null
                : recorded.stream()
                        .sorted(BY_ID)
                        .flatMap(part -> facts(kind, part.facts())
                                .map(fact -> new Recorded<>(key(part), type.cast(fact), part.recordedAt())))
                        .toList();
    }

    /** Of a report what it says now counts; of a plan and of advocacy what each edition said in its time. */
    private static Stream<? extends MemberFact> facts(PartKind kind, MemberFact stored) {
        if (stored instanceof Editions<?> editions) {
            return kind == PartKind.REPORT ? Stream.of(editions.current()) : editions.all();
        }
        return Stream.of(stored);
    }

    private static String key(Part part) {
        String key = part.facts().naturalKey();
        return key == null ? part.id().toString() : key;
    }

    private static <T> T value(ObjectReader reader, ResultSet row, int column) throws SQLException {
        try {
            return reader.readValue(row.getBytes(column));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
