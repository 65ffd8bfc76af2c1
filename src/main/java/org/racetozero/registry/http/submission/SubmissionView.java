package org.racetozero.registry.http.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.racetozero.registry.application.Changed;
import org.racetozero.registry.application.SubmissionService;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.criteria.definition.Pillar;

/** What became of a submission: each part, and each verdict that it was to change. */
public record SubmissionView(
        UUID member, boolean dryRun, List<SubmittedPart> parts, List<VerdictChange> verdicts) {

    /** What became of one part. */
    public record SubmittedPart(
            String kind, UUID id, String key, String href, Changed.Outcome outcome, long version) {
    }

    /**
     * A verdict before and after.
     *
     * @param partner whose it is; null for the campaign's
     */
    public record VerdictChange(
            String partner, ComplianceStatus before, ComplianceStatus after, List<FindingChange> findings) {
    }

    /** A finding that came out otherwise than before. */
    public record FindingChange(String criterion, Pillar pillar, FindingStatus before, FindingStatus after) {
    }

    static SubmissionView of(SubmissionService.Outcome outcome, boolean dryRun) {
        List<VerdictChange> verdicts = new ArrayList<>();
        outcome.after().forEach((partner, after) ->
                verdicts.add(change(partner.isEmpty() ? null : partner, outcome.before().get(partner), after)));
        return new SubmissionView(
                outcome.member(), dryRun,
                outcome.parts().stream().map(part -> part(outcome.member(), part)).toList(), verdicts);
    }

    private static SubmittedPart part(UUID member, SubmissionService.Part part) {
        String id = part.state().id().toString();
        String segment = "/v1/members/" + member + "/" + part.kind().segment();
        return new SubmittedPart(
                part.kind().resource().wireName(),
                part.state().id(),
                id.equals(part.key()) ? null : part.key(),
                part.key() == null ? segment : segment + "/" + part.key(),
                part.outcome(),
                part.state().version());
    }

    private static VerdictChange change(String partner, Verdict before, Verdict after) {
        Map<String, FindingStatus> earlier = new LinkedHashMap<>();
        before.all().forEach(finding -> earlier.put(finding.criterion().id(), finding.status()));
        List<FindingChange> changed = after.all()
                .filter(finding -> finding.status() != earlier.get(finding.criterion().id()))
                .map(finding -> change(finding, earlier.get(finding.criterion().id())))
                .toList();
        return new VerdictChange(partner, before.status(), after.status(), changed);
    }

    private static FindingChange change(Finding finding, FindingStatus before) {
        return new FindingChange(
                finding.criterion().id(), finding.criterion().pillar(), before, finding.status());
    }
}
