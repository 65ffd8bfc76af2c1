package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.criteria.Evaluator;
import org.racetozero.registry.domain.criteria.Rules;
import org.racetozero.registry.domain.criteria.definition.CriteriaBook;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.Overlay;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.persistence.PartnerCriteriaRepository.Stored;
import org.racetozero.registry.persistence.PartnerCriteriaRepository;

/**
 * Judges by the criteria as they stand: those this release ships, and in the place of a partner's shipped overlay the
 * one it has set itself. A book is read anew only when a partner has changed something, which one probe tells.
 */
@ApplicationScoped
public class Evaluators {

    /** A book of criteria in force, told by the number of the change that made it. */
    private record Edition(long number, CriteriaBook book, Evaluator evaluator, String digest) {
    }

    private final CriteriaCatalogue catalogue;
    private final ReferenceCatalogue references;
    private final PartnerCriteriaRepository stored;
    private volatile Edition newest;

    public Evaluators(
            CriteriaCatalogue catalogue, ReferenceCatalogue references, PartnerCriteriaRepository stored) {
        this.catalogue = catalogue;
        this.references = references;
        this.stored = stored;
    }

    /** Judges by what every partner asks now. */
    public Evaluator current() {
        return newest().evaluator();
    }

    /** Judges by what every partner had recorded by that moment; null for now. */
    public Evaluator asKnownAt(Instant moment) {
        return moment == null ? current() : evaluator(bookOf(stored.recordedBy(moment)));
    }

    /** The criteria with what every partner asks now. */
    public CriteriaBook book() {
        return newest().book();
    }

    /** A text that differs for every change to the criteria, also for one that is taken back later. */
    public String edition() {
        return newest().digest();
    }

    /** Whether any version or partner asks by that criterion. */
    public boolean knows(String criterion) {
        return book().everyCriterion().anyMatch(known -> known.id().equals(criterion));
    }

    /** An edition read within a transaction that is rolled back names a number that no other will find. */
    private Edition newest() {
        Edition known = newest;
        if (known != null && known.number() == stored.newestEdition()) {
            return known;
        }
        Edition read = read(stored.newest());
        newest = read;
        return read;
    }

    private Edition read(List<Stored> overlays) {
        long number = overlays.stream().mapToLong(Stored::edition).max().orElse(0);
        CriteriaBook book = bookOf(overlays);
        String digest = CanonicalForm.sha256(Map.of("book", book, "number", number));
        return new Edition(number, book, evaluator(book), digest);
    }

    private CriteriaBook bookOf(List<Stored> overlays) {
        CriteriaBook book = catalogue.book();
        for (Stored each : overlays) {
            if (each.facts() != null) {
                List<Criterion> kept = catalogue.book()
                        .overlayOf(each.partner())
                        .map(Overlay::campaignWide)
                        .orElse(List.of());
                book = book.with(judgeable(each.facts()).after(kept));
            }
        }
        return book;
    }

    private Evaluator evaluator(CriteriaBook book) {
        return new Evaluator(book, () -> new Accountant(references.book()));
    }

    /** What the rules of this release cannot judge any more, a person does. */
    private static Overlay judgeable(Overlay overlay) {
        List<Criterion> criteria = overlay.criteria().stream()
                .map(own -> Rules.misfit(own.rule(), own.thresholds()).isEmpty()
                        ? own
                        : own.judgedBy(Rules.REVIEWER, Thresholds.NONE))
                .toList();
        return new Overlay(overlay.partner(), overlay.amendments(), criteria, overlay.source());
    }
}
