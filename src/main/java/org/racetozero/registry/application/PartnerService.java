package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.RegisteredPartner;
import org.racetozero.registry.domain.reassessment.ReassessmentReason;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.domain.revision.RevisionOperation;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.PartnerEntity;
import org.racetozero.registry.persistence.PartnerQueries;
import org.racetozero.registry.persistence.PartnerRepository;
import org.racetozero.registry.persistence.RevisionLog;

/** Partner initiatives and the programmes under them. */
@ApplicationScoped
public class PartnerService {

    private final PartnerRepository partners;
    private final PartnerQueries queries;
    private final RevisionLog revisions;
    private final Reassessment reassessment;
    private final Now now;

    public PartnerService(
            PartnerRepository partners,
            PartnerQueries queries,
            RevisionLog revisions,
            Reassessment reassessment,
            Now now) {
        this.partners = partners;
        this.queries = queries;
        this.revisions = revisions;
        this.reassessment = reassessment;
        this.now = now;
    }

    public RegisteredPartner read(String code) {
        return queries.find(code).orElseThrow(() -> RefusedException.notFound("partner", code));
    }

    /** All partners: they are few, and every list of them is made from the whole. */
    public List<RegisteredPartner> all() {
        return queries.all();
    }

    /**
     * Creates or replaces a partner.
     *
     * @param edit makes the facts from the partner as it is, or from null for a new one
     */
    public Changed<RegisteredPartner> put(
            Caller caller, String code, Precondition precondition, Function<RegisteredPartner, Partner> edit) {
        AccessPolicy.require(caller, Operation.WRITE_PARTNER, Subject.ofPartner(code));
        Optional<PartnerEntity> known = partners.findLocked(code);
        if (known.isEmpty()) {
            AccessPolicy.require(caller, Operation.GOVERN_PARTNER, Subject.ofPartner(code));
            precondition.requireAbsenceAllowed();
            Partner facts = edit.apply(null);
            requireParent(facts);
            PartnerEntity created = new PartnerEntity(facts, now.instant());
            partners.persistAndFlush(created);
            RegisteredPartner registered = read(code);
            log(caller, registered, RevisionOperation.CREATED);
            return Changed.created(registered);
        }
        PartnerEntity partner = known.get();
        Partner facts = precondition.outranking(partner.version(), () -> edit.apply(read(code)));
        if (CanonicalForm.same(facts, partner.facts())) {
            return Changed.unchanged(read(code));
        }
        if (!isGovernedAlike(facts, partner.facts())) {
            AccessPolicy.require(caller, Operation.GOVERN_PARTNER, Subject.ofPartner(code));
        }
        precondition.requireKnown(partner.version());
        requireParent(facts);
        if (!isJudgedAlike(facts, partner.facts())) {
            reassessment.askFor(ReassessmentReason.PARTNER_CHANGED, code);
        }
        partner.restate(facts, now.instant());
        partners.flush();
        RegisteredPartner registered = read(code);
        log(caller, registered, RevisionOperation.UPDATED);
        return Changed.updated(registered);
    }

    /** These partners and every programme under them. A code that nobody has stands for itself: no member has it. */
    public Set<String> withProgrammes(Collection<String> codes) {
        Set<String> all = new TreeSet<>(codes);
        for (String code : codes) {
            all.addAll(partners.withProgrammes(code));
        }
        return all;
    }

    /** The day it is for that partner; by UTC for one that nobody knows, or none. */
    LocalDate today(String code) {
        return code == null ? now.today() : queries.timeZone(code).map(now::today).orElseGet(now::today);
    }

    void requireExisting(String code) {
        if (!exists(code)) {
            throw RefusedException.notFound("partner", code);
        }
    }

    boolean exists(String code) {
        return partners.exists(code);
    }

    void requireExisting(String code, String pointer) {
        if (!exists(code)) {
            throw RefusedException.invalid(Violation.at(pointer, "UNKNOWN_REFERENCE"));
        }
    }

    /** Whether the two agree in what the campaign alone decides. */
    private static boolean isGovernedAlike(Partner one, Partner other) {
        return one.statuses().equals(other.statuses())
                && Objects.equals(one.parent(), other.parent())
                && one.attributing() == other.attributing();
    }

    /** Whether their members stand as they did: who is bound, since when and until which moment. */
    private static boolean isJudgedAlike(Partner one, Partner other) {
        return isGovernedAlike(one, other) && one.timeZone().equals(other.timeZone());
    }

    /** A parent must exist and must not be one of this partner's own programmes. */
    private void requireParent(Partner facts) {
        if (facts.parent() == null) {
            return;
        }
        partners.lockHierarchy();
        requireExisting(facts.parent(), "/parent");
        if (partners.withProgrammes(facts.code()).contains(facts.parent()) || facts.parent().equals(facts.code())) {
            throw RefusedException.invalid(Violation.at("/parent", "PARENT_IS_A_PROGRAMME_OF_IT"));
        }
    }

    private void log(Caller caller, RegisteredPartner partner, RevisionOperation operation) {
        String code = partner.facts().code();
        revisions.append(new RevisionLog.Entry(
                ResourceKind.PARTNER, code, null, code, partner.version(), operation, caller.name(), now.instant(),
                true, Set.of(code), null, partner));
    }
}
