package org.racetozero.registry.domain.snapshot;

import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.PillarVerdict;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.criteria.definition.Tier;

/**
 * A verdict in the shape in which it is kept: in no language, and without what the criteria themselves say.
 *
 * @param schema   the shape's number, which a later shape raises
 * @param findings of all tiers, in the order of the verdict
 */
public record KeptVerdict(
        int schema,
        String criteriaVersion,
        String partner,
        LocalDate asOf,
        ComplianceStatus status,
        ComplianceStatus unjudgedStatus,
        List<PillarVerdict> pillars,
        List<KeptFinding> findings,
        LocalDate boundSince,
        LocalDate nextDue,
        LocalDate nextChangeOn,
        boolean assessable,
        String inputHash) {

    /** The shape of what is kept today. */
    public static final int CURRENT_SCHEMA = 1;

    public KeptVerdict {
        pillars = List.copyOf(pillars);
        findings = List.copyOf(findings);
    }

    public static KeptVerdict of(Verdict verdict) {
        return new KeptVerdict(
                CURRENT_SCHEMA,
                verdict.criteriaVersion(),
                verdict.partner(),
                verdict.asOf(),
                verdict.status(),
                verdict.unjudgedStatus(),
                verdict.pillars(),
                verdict.all().map(KeptFinding::of).toList(),
                verdict.boundSince(),
                verdict.nextDue(),
                verdict.nextChangeOn(),
                verdict.assessable(),
                verdict.inputHash());
    }

    /** The bytes that are kept and compared, as text. */
    public String form() {
        return CanonicalForm.of(this);
    }

    /** The SHA-256 digest of these bytes. */
    public String hash() {
        return CanonicalForm.sha256(this);
    }

    /** The verdict as whoever reads verdicts reads it. */
    public Verdict verdict() {
        return new Verdict(
                criteriaVersion,
                partner,
                asOf,
                status,
                unjudgedStatus,
                pillars,
                ofTier(Tier.STARTING_LINE),
                ofTier(Tier.LEADERSHIP),
                ofTier(Tier.ADVISORY),
                boundSince,
                nextDue,
                nextChangeOn,
                assessable,
                inputHash);
    }

    private List<Finding> ofTier(Tier tier) {
        return findings.stream()
                .filter(finding -> finding.criterion().tier() == tier)
                .map(KeptFinding::finding)
                .toList();
    }
}
