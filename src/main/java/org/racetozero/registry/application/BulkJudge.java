package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.racetozero.registry.domain.criteria.Evaluator;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.persistence.BulkVerdicts.Kept;
import org.racetozero.registry.persistence.BulkVerdicts.Reached;
import org.racetozero.registry.persistence.BulkVerdicts;
import org.racetozero.registry.persistence.MemberFileQueries;
import org.racetozero.registry.persistence.VerdictRepository;

/**
 * Judges many members at a time and writes only what differs from what stands. Reading and judging take no lock and no
 * transaction: whoever changes a member meanwhile judges it itself, and what was reached here of its earlier facts is
 * dropped.
 */
@ApplicationScoped
public class BulkJudge {

    private static final String ACTOR = Caller.service("verdicts").name();

    /** Files of some members, and what stood of each when they were read. */
    record Chunk(List<MemberFileQueries.Held> members, Map<UUID, Map<String, Kept>> kept) {
    }

    private final MemberFileQueries files;
    private final BulkVerdicts verdicts;
    private final Evaluators evaluators;
    private final StandingVerdicts standing;
    private final Now now;

    public BulkJudge(
            MemberFileQueries files,
            BulkVerdicts verdicts,
            Evaluators evaluators,
            StandingVerdicts standing,
            Now now) {
        this.files = files;
        this.verdicts = verdicts;
        this.evaluators = evaluators;
        this.standing = standing;
        this.now = now;
    }

    /** Reads those of these members that there are, outside any transaction. */
    Chunk read(Collection<UUID> ids) {
        return ids.isEmpty() ? new Chunk(List.of(), Map.of()) : new Chunk(files.read(ids), verdicts.kept(ids));
    }

    /** The verdicts as of now that differ from what stood, outside any transaction. */
    List<Reached> differing(Chunk chunk) {
        return differing(chunk, now.instant());
    }

    /** The verdicts as of that moment that differ from what stood; judged by as many threads as there are cores. */
    List<Reached> differing(Chunk chunk, Instant moment) {
        // The name is asked first: what is reached by newer criteria than it names only counts as stale too early.
        String edition = standing.edition();
        Evaluator evaluator = evaluators.current();
        return chunk.members().parallelStream()
                .flatMap(member -> reached(evaluator, member, moment, edition)
                        .filter(each -> !Kept.of(each).equals(
                                chunk.kept().getOrDefault(member.id(), Map.of()).get(each.verdict().partner()))))
                .toList();
    }

    private static Stream<Reached> reached(
            Evaluator evaluator, MemberFileQueries.Held member, Instant moment, String edition) {
        Map<String, ZoneId> zones = zones(member.file());
        return evaluator.evaluate(member.file(), StandingVerdicts.questions(member.file(), moment)).stream()
                .map(verdict -> new Reached(member.id(), member.factsVersion(), StandingVerdicts.standing(
                        verdict, zones.get(StandingVerdicts.partner(verdict)), edition)));
    }

    /** Writes them, within a transaction on the connections of background work; answers how many were written. */
    long keep(List<Reached> differing) {
        return differing.isEmpty() ? 0 : verdicts.write(differing, now.instant(), ACTOR);
    }

    private static Map<String, ZoneId> zones(MemberFile file) {
        Map<String, ZoneId> zones = new HashMap<>();
        zones.put(VerdictRepository.CAMPAIGN, ZoneOffset.UTC);
        for (Enrolment enrolment : file.enrolments()) {
            zones.put(enrolment.membership().partner(), StandingVerdicts.zone(enrolment));
        }
        return zones;
    }
}
