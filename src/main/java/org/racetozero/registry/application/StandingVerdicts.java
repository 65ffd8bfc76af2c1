package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.criteria.Question;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.file.Enrolment;
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

    /** Of a later day than this one neither a calendar nor the database speaks. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int BYTES_OF_AN_EDITION = 8;

    private final Evaluators evaluators;
    private final MemberFiles files;
    private final VerdictRepository verdicts;
    private final RevisionLog revisions;
    private final String release;

    public StandingVerdicts(
            Evaluators evaluators,
            MemberFiles files,
            VerdictRepository verdicts,
            RevisionLog revisions,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.evaluators = evaluators;
        this.files = files;
        this.verdicts = verdicts;
        this.revisions = revisions;
        this.release = release;
    }

    /** What verdicts are reached by now: the rules, which are this release's, and the criteria they are asked with. */
    String edition() {
        byte[] digest = CanonicalForm.digest(List.of(release, evaluators.edition()));
        return HexFormat.of().formatHex(digest, 0, BYTES_OF_AN_EDITION);
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
        String edition = edition();
        Map<String, ZoneId> zones = verdicts.zones(
                member.memberships().stream().map(RegisteredMembership::partner).toList());
        List<VerdictRepository.Standing> standings = reached.values().stream()
                .map(each -> standing(each, zones.getOrDefault(partner(each), ZoneOffset.UTC), edition))
                .toList();
        for (VerdictRepository.Standing standing : standings) {
            Optional<String> earlier = verdicts.replace(member.id(), member.factsVersion(), now, standing);
            if (earlier.isPresent() && !earlier.get().equals(standing.status())) {
                log(member, standing, now);
            }
        }
        return member.memberships().isEmpty()
                ? new HeadlineVerdict(
                        campaign.status().name(), campaign.criteriaVersion(), campaign.asOf(),
                        member.factsVersion(), now, false)
                : standing(member.id());
    }

    /** The verdicts on a member with its parts, by partner; the campaign's as {@link VerdictRepository#CAMPAIGN}. */
    Map<String, Verdict> judge(RegisteredMember member, Instant now) {
        MemberFile file = files.of(member);
        Map<String, Verdict> reached = new LinkedHashMap<>();
        for (Verdict verdict : evaluators.current().evaluate(file, questions(file, now))) {
            reached.put(partner(verdict), verdict);
        }
        return reached;
    }

    /** What is asked of a member: how it stands for the campaign, and for each partner on the day it is there. */
    static List<Question> questions(MemberFile file, Instant now) {
        List<Question> questions = new ArrayList<>();
        questions.add(Question.about(LocalDate.ofInstant(now, ZoneOffset.UTC), ZoneOffset.UTC));
        for (Enrolment enrolment : file.enrolments()) {
            ZoneId zone = zone(enrolment);
            questions.add(new Question(
                    LocalDate.ofInstant(now, zone), null, enrolment.membership().partner(), null, zone));
        }
        return questions;
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

    /** Where the days of a partner's view begin. */
    static ZoneId zone(Enrolment enrolment) {
        return enrolment.lineage().isEmpty() ? ZoneOffset.UTC : ZoneId.of(enrolment.lineage().getFirst().timeZone());
    }

    /** The partner whose view a verdict is, or what stands for the campaign. */
    static String partner(Verdict verdict) {
        return verdict.partner() == null ? VerdictRepository.CAMPAIGN : verdict.partner();
    }

    /**
     * What is kept of a verdict.
     *
     * @param zone where the days of that view begin
     */
    static VerdictRepository.Standing standing(Verdict verdict, ZoneId zone, String edition) {
        boolean changes = verdict.nextChangeOn() != null && !verdict.nextChangeOn().isAfter(LAST_DAY);
        return new VerdictRepository.Standing(
                partner(verdict),
                verdict.status().name(),
                verdict.criteriaVersion(),
                verdict.asOf(),
                changes ? verdict.nextChangeOn() : null,
                changes ? verdict.nextChangeOn().atStartOfDay(zone).toInstant() : null,
                verdict.inputHash(),
                edition);
    }
}
