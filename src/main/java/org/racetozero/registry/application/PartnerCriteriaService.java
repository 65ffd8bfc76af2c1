package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.Overlay;
import org.racetozero.registry.domain.criteria.definition.RegisteredOverlay;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.reassessment.ReassessmentReason;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.domain.revision.RevisionOperation;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.PartnerCriteriaRepository.Stored;
import org.racetozero.registry.persistence.PartnerCriteriaRepository;
import org.racetozero.registry.persistence.PartnerRepository;
import org.racetozero.registry.persistence.RevisionLog;

/** What partners word differently in the criteria and ask besides: shipped with the service, or set by them. */
@ApplicationScoped
public class PartnerCriteriaService {

    private final CriteriaCatalogue catalogue;
    private final Evaluators evaluators;
    private final PartnerCriteriaRepository stored;
    private final PartnerRepository partners;
    private final RevisionLog revisions;
    private final Reassessment reassessment;
    private final Now now;

    public PartnerCriteriaService(
            CriteriaCatalogue catalogue,
            Evaluators evaluators,
            PartnerCriteriaRepository stored,
            PartnerRepository partners,
            RevisionLog revisions,
            Reassessment reassessment,
            Now now) {
        this.catalogue = catalogue;
        this.evaluators = evaluators;
        this.stored = stored;
        this.partners = partners;
        this.revisions = revisions;
        this.reassessment = reassessment;
        this.now = now;
    }

    public RegisteredOverlay read(String partner) {
        requireExisting(partner);
        return registered(partner);
    }

    /** Whether a partner of that code exists, so that criteria can be asked for as it applies them. */
    public boolean isPartner(String code) {
        return partners.exists(code);
    }

    /** What a version asks of the members of a partner: as it and its parents word it, and what they ask besides. */
    public List<Criterion> asApplied(CriteriaVersion version, String partner) {
        List<String> lineage = partners.lineages(List.of(partner)).getOrDefault(partner, List.of()).reversed().stream()
                .map(Partner::code)
                .toList();
        return evaluators.book().criteria(version, lineage).stream()
                .filter(criterion -> criterion.partner() == null || lineage.contains(criterion.partner()))
                .toList();
    }

    /**
     * Sets what a partner words differently and asks besides, instead of what the service ships or it set before.
     *
     * @param edit makes the overlay from the one in force
     */
    public Changed<RegisteredOverlay> put(
            Caller caller, String partner, Precondition precondition, Function<RegisteredOverlay, Overlay> edit) {
        RegisteredOverlay known = hold(caller, partner);
        Overlay wanted = known.setByPartner()
                ? precondition.outranking(known.version(), () -> edit.apply(known))
                : edit.apply(known);
        if (CanonicalForm.same(wanted, known.overlay())) {
            return Changed.unchanged(known);
        }
        if (known.setByPartner()) {
            precondition.requireKnown(known.version());
        } else if (!precondition.mustNotExist()) {
            precondition.requireIfStated(known.version());
        }
        requireAllowed(wanted);
        RevisionOperation operation =
                known.setByPartner() ? RevisionOperation.UPDATED : RevisionOperation.CREATED;
        RegisteredOverlay registered = keep(caller, partner, known.version() + 1, wanted, operation);
        return known.setByPartner() ? Changed.updated(registered) : Changed.created(registered);
    }

    /** Takes back what a partner set: what the service ships for it counts again, if anything. */
    public void reset(Caller caller, String partner, Precondition precondition) {
        RegisteredOverlay known = hold(caller, partner);
        if (!known.setByPartner()) {
            throw RefusedException.notFound("criteria", partner);
        }
        precondition.requireKnown(known.version());
        keep(caller, partner, known.version() + 1, null, RevisionOperation.DELETED);
    }

    private RegisteredOverlay hold(Caller caller, String partner) {
        AccessPolicy.require(caller, Operation.WRITE_PARTNER_CRITERIA, Subject.ofPartner(partner));
        requireExisting(partner);
        // Who waits reads what the other one wrote.
        stored.lock();
        return registered(partner);
    }

    private void requireExisting(String partner) {
        if (!partners.exists(partner)) {
            throw RefusedException.notFound("partner", partner);
        }
    }

    private RegisteredOverlay keep(
            Caller caller, String partner, long version, Overlay facts, RevisionOperation operation) {
        Instant moment = now.instant();
        stored.append(partner, version, facts, caller.name(), moment);
        RegisteredOverlay registered = registered(partner);
        revisions.append(new RevisionLog.Entry(
                ResourceKind.PARTNER_CRITERIA, partner, null, partner, version, operation, caller.name(), moment, true,
                Set.of(partner), null, facts == null ? null : registered));
        reassessment.askFor(ReassessmentReason.CRITERIA_CHANGED, partner);
        return registered;
    }

    private RegisteredOverlay registered(String partner) {
        Optional<Stored> newest = stored.newestOf(partner);
        Overlay shipped = catalogue.book().overlayOf(partner).orElseGet(() -> Overlay.none(partner));
        Overlay own = newest.map(Stored::facts).orElse(null);
        return new RegisteredOverlay(
                newest.map(Stored::version).orElse(0L),
                newest.map(Stored::recordedAt).orElse(null),
                own != null,
                own == null ? shipped.ownPart() : own,
                shipped.campaignWide());
    }

    /** Refuses what no partner may have, all of it at once. */
    private void requireAllowed(Overlay overlay) {
        List<Violation> violations = new ArrayList<>(evaluators.book().refusals(overlay).stream()
                .map(OverlayViolations::of)
                .toList());
        violations.addAll(OverlayViolations.ofRules(overlay));
        Set<String> taken = idsOfOthers(overlay.partner());
        for (int index = 0; index < overlay.criteria().size(); index++) {
            String id = overlay.criteria().get(index).id();
            Violation violation = Violation.at("/criteria/" + index + "/id", "CRITERION_ID_TAKEN", id);
            if (taken.contains(id) && !violations.contains(violation)) {
                violations.add(violation);
            }
        }
        if (!violations.isEmpty()) {
            throw RefusedException.invalid(violations);
        }
    }

    /** The ids of all criteria that others have, once had, or get back when they take back what they set. */
    private Set<String> idsOfOthers(String partner) {
        Set<String> ids = stored.idsOfOthers(partner);
        catalogue.book()
                .everyCriterion()
                .filter(criterion -> criterion.partner() != null && !criterion.partner().equals(partner))
                .map(Criterion::id)
                .forEach(ids::add);
        return ids;
    }
}
