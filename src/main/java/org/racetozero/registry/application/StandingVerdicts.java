package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.racetozero.registry.domain.criteria.Evaluator;
import org.racetozero.registry.domain.criteria.Question;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.member.HeadlineVerdict;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.domain.revision.RevisionOperation;
import org.racetozero.registry.persistence.RevisionLog;
import org.racetozero.registry.persistence.VerdictRepository;

/** The verdicts that lists and pages show for a member, kept beside it and brought up to date with every write. */
@ApplicationScoped
public class StandingVerdicts {

    private final Evaluator evaluator;
    private final MemberFiles files;
    private final VerdictRepository verdicts;
    private final RevisionLog revisions;

    public StandingVerdicts(
            CriteriaCatalogue catalogue, MemberFiles files, VerdictRepository verdicts, RevisionLog revisions) {
        this.evaluator = new Evaluator(catalogue.book());
        this.files = files;
        this.verdicts = verdicts;
        this.revisions = revisions;
    }

    /** The campaign's standing verdict; null while none was reached. */
    HeadlineVerdict standing(UUID member) {
        return verdicts.headline(member).orElse(null);
    }

    /**
     * Keeps what was reached of a member held by the transaction at hand.
     *
     * @param reached by partner, as {@link #judge} answers
     * @return the campaign's, as lists show it
     */
    HeadlineVerdict keep(RegisteredMember member, Map<String, Verdict> reached, Instant now) {
        Verdict campaign = reached.get(VerdictRepository.CAMPAIGN);
        List<VerdictRepository.Standing> standings = reached.entrySet().stream()
                .map(each -> standing(each.getKey(), each.getValue()))
                .toList();
        for (VerdictRepository.Standing standing : standings) {
            Optional<String> earlier = verdicts.replace(member.id(), member.factsVersion(), now, standing);
            if (earlier.isPresent() && !earlier.get().equals(standing.status())) {
                log(member, standing, now);
            }
        }
        return member.memberships().isEmpty()
                ? new HeadlineVerdict(
                        campaign.status().name(), campaign.criteriaVersion(), campaign.asOf(), member.factsVersion(), now,
                        false)
                : standing(member.id());
    }

    /** The verdicts on a member with its parts, by partner; the campaign's under {@link VerdictRepository#CAMPAIGN}. */
    Map<String, Verdict> judge(RegisteredMember member, Instant now) {
        MemberFile file = files.of(member);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Question> questions = new ArrayList<>(List.of(Question.about(today, ZoneOffset.UTC)));
        member.memberships().forEach(membership -> questions.add(
                new Question(today, null, membership.partner(), null, ZoneOffset.UTC)));
        Map<String, Verdict> reached = new LinkedHashMap<>();
        for (Verdict verdict : evaluator.evaluate(file, questions)) {
            reached.put(verdict.partner() == null ? VerdictRepository.CAMPAIGN : verdict.partner(), verdict);
        }
        return reached;
    }

    /** A verdict that turned is news of its own: whoever follows the feed need not guess when a date has passed. */
    private void log(RegisteredMember member, VerdictRepository.Standing standing, Instant now) {
        List<String> partners =
                member.memberships().stream().map(RegisteredMembership::partner).toList();
        boolean campaign = standing.partner().equals(VerdictRepository.CAMPAIGN);
        revisions.append(new RevisionLog.Entry(
                ResourceKind.VERDICT,
                member.id() + (campaign ? "" : ":" + standing.partner()),
                member.id(),
                campaign ? null : standing.partner(),
                member.factsVersion(),
                RevisionOperation.UPDATED,
                "service:verdicts",
                now,
                false,
                campaign ? partners : List.of(standing.partner()),
                member.steward(),
                new Turned(standing.status(), standing.criteriaVersion(), standing.asOf())));
    }

    private record Turned(String status, String criteriaVersion, LocalDate asOf) {
    }

    private static VerdictRepository.Standing standing(String partner, Verdict verdict) {
        return new VerdictRepository.Standing(
                partner, verdict.status().name(), verdict.criteriaVersion(), verdict.asOf(), verdict.nextChangeOn(),
                verdict.inputHash());
    }
}
