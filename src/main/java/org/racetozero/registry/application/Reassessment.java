package org.racetozero.registry.application;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.racetozero.registry.domain.reassessment.ReassessmentReason;
import org.racetozero.registry.domain.reassessment.ReassessmentScope;
import org.racetozero.registry.persistence.BulkVerdicts.Reached;
import org.racetozero.registry.persistence.BulkVerdicts.Staleness;
import org.racetozero.registry.persistence.BulkVerdicts.Wanted;
import org.racetozero.registry.persistence.BulkVerdicts;
import org.racetozero.registry.persistence.JobQueue;
import org.racetozero.registry.persistence.Json;
import org.racetozero.registry.persistence.PartnerRepository;

/**
 * Judges many members anew, in the order of their ids: when a release or a partner brings other criteria, and when
 * somebody asks for it. What would not change is not written; that a whole run found it so keeps it from being stale.
 *
 * <p>While one stretch of members is judged, the next is read.
 */
@ApplicationScoped
public class Reassessment implements Task {

    /** The kind of job it is. */
    static final String KIND = "reassessment";

    static final int MEMBERS_A_STEP = 1000;

    private static final CompletableFuture<Stretch> NOTHING = CompletableFuture.completedFuture(null);

    /** Stands for the criteria of a run during which they changed. */
    private static final String SEVERAL_EDITIONS = "several";

    /** What was asked for, as the job keeps it. */
    record Order(ReassessmentScope scope, String partner, ReassessmentReason reason) {
    }

    /**
     * Where a run stands.
     *
     * @param edition the criteria it has judged by
     * @param last    the member it judged last
     */
    private record Place(String edition, UUID last) {

        private static final UUID BEFORE_ALL = new UUID(0, 0);

        static Place of(String position, String edition) {
            if (position.equals(JobQueue.START)) {
                return new Place(edition, BEFORE_ALL);
            }
            String[] parts = position.split(" ");
            return new Place(parts[0].equals(edition) ? edition : SEVERAL_EDITIONS, UUID.fromString(parts[1]));
        }

        String position() {
            return edition + " " + last;
        }
    }

    /** Some members and where they were read from. */
    private record Stretch(UUID job, UUID from, BulkJudge.Chunk chunk, UUID last) {
    }

    private final Evaluators evaluators;
    private final StandingVerdicts standing;
    private final BulkVerdicts verdicts;
    private final BulkJudge judge;
    private final PartnerRepository partners;
    private final JobQueue queue;
    private final Json json;
    private final Now now;
    private final String release;
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("reassessment-reader").factory());
    private final AtomicReference<CompletableFuture<Stretch>> ahead = new AtomicReference<>(NOTHING);

    public Reassessment(
            Evaluators evaluators,
            StandingVerdicts standing,
            BulkVerdicts verdicts,
            BulkJudge judge,
            PartnerRepository partners,
            JobQueue queue,
            Json json,
            Now now,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.evaluators = evaluators;
        this.standing = standing;
        this.verdicts = verdicts;
        this.judge = judge;
        this.partners = partners;
        this.queue = queue;
        this.json = json;
        this.now = now;
        this.release = release;
    }

    @PreDestroy
    void stop() {
        reader.shutdownNow();
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Asks once for each release and book of criteria: rules are code, and another release may judge otherwise. */
    void askFor(@Observes StartupEvent started) {
        ask(release + " " + evaluators.edition(), new Order(ReassessmentScope.STALE, null, ReassessmentReason.RELEASE));
    }

    /**
     * Asks for all members to be judged anew, in the transaction of what makes it necessary.
     *
     * @param partner code of the partner whose members alone it concerns, with those of its programmes; null for all
     */
    UUID askFor(ReassessmentReason reason, String partner) {
        return askFor(reason, ReassessmentScope.ALL, partner);
    }

    UUID askFor(ReassessmentReason reason, ReassessmentScope scope, String partner) {
        // Whoever asks twice, or takes back what it changed, means it: nothing but a new id tells the two apart.
        return ask(reason + " " + UUID.randomUUID(), new Order(scope, partner, reason));
    }

    private UUID ask(String subject, Order order) {
        return queue.ask(KIND, subject, json.write(order), now.instant()).orElse(null);
    }

    @Override
    public Supplier<Step> next(JobQueue.Job job) {
        Order order = json.read(job.parameters(), Order.class);
        String edition = standing.edition();
        Place place = Place.of(job.position(), edition);
        Wanted wanted = wanted(order, edition);
        Long counted = job.progress().total();
        long total = counted == null ? verdicts.count(wanted) : counted;
        Stretch stretch = stretch(job.id(), place.last(), wanted);
        boolean more = stretch.last() != null;
        readAhead(job.id(), more ? stretch.last() : null, wanted);
        List<Reached> differing = judge.differing(stretch.chunk());
        String position = more ? new Place(place.edition(), stretch.last()).position() : end(order, place);
        return () -> new Step(
                new JobQueue.Progress(
                        position,
                        job.progress().done() + stretch.chunk().members().size(),
                        job.progress().changed() + judge.keep(differing),
                        total),
                !more);
    }

    /** Only a run over all members by one edition of the criteria says anything of those it left as they were. */
    private static String end(Order order, Place place) {
        return order.partner() == null ? place.edition() : order.partner() + " " + place.edition();
    }

    private Wanted wanted(Order order, String edition) {
        Set<String> codes = new HashSet<>();
        if (order.partner() != null) {
            codes.add(order.partner());
            codes.addAll(partners.withProgrammes(order.partner()));
        }
        return switch (order.scope()) {
            case ALL -> new Wanted(codes, null);
            case STALE -> new Wanted(codes, new Staleness(
                    now.instant(), edition, queue.lastBegun(KIND, edition).orElse(Instant.EPOCH)));
        };
    }

    /** What was read ahead, if it is what this step is about: another run, or another node, may have come between. */
    private Stretch stretch(UUID job, UUID from, Wanted wanted) {
        Stretch read;
        try {
            read = ahead.getAndSet(NOTHING).join();
        } catch (CompletionException failed) {
            // Whatever it was, reading again either does not meet it or tells of it.
            read = null;
        }
        return read != null && read.job().equals(job) && read.from().equals(from) ? read : read(job, from, wanted);
    }

    private void readAhead(UUID job, UUID from, Wanted wanted) {
        if (from != null) {
            ahead.set(CompletableFuture.supplyAsync(() -> read(job, from, wanted), reader));
        }
    }

    private Stretch read(UUID job, UUID from, Wanted wanted) {
        List<UUID> ids = verdicts.following(from, wanted, MEMBERS_A_STEP);
        return new Stretch(job, Objects.requireNonNull(from), judge.read(ids), ids.isEmpty() ? null : ids.getLast());
    }
}
