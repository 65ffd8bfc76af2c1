package org.racetozero.registry.domain.criteria.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.racetozero.registry.domain.criteria.definition.OverlayRefusal.Reason;

/**
 * Looks through an overlay for what no partner may have: it may not remove a sourced rule, allow net zero after
 * mid-century or put off what is due beyond the version's limit.
 */
final class OverlayCheck {

    private final CriteriaBook book;
    private final List<OverlayRefusal> refusals = new ArrayList<>();

    private OverlayCheck(CriteriaBook book) {
        this.book = book;
    }

    static List<OverlayRefusal> of(CriteriaBook book, Overlay overlay) {
        OverlayCheck check = new OverlayCheck(book);
        Set<String> amended = new HashSet<>();
        for (int index = 0; index < overlay.amendments().size(); index++) {
            Amendment amendment = overlay.amendments().get(index);
            String pointer = "/amendments/" + index;
            if (!amended.add(amendment.criterion())) {
                check.refuse(pointer + "/criterion", amendment.criterion(), Reason.REPEATED);
            }
            check.amendment(pointer, amendment);
        }
        Set<String> named = new HashSet<>();
        for (int index = 0; index < overlay.criteria().size(); index++) {
            Criterion own = overlay.criteria().get(index);
            String pointer = "/criteria/" + index;
            if (!named.add(own.id())) {
                check.refuse(pointer + "/id", own.id(), Reason.REPEATED);
            }
            check.own(pointer, overlay.partner(), own);
        }
        return List.copyOf(check.refusals);
    }

    private void amendment(String pointer, Amendment amendment) {
        List<Criterion> amended = book.versions().stream()
                .flatMap(version -> version.criterion(amendment.criterion()).stream())
                .distinct()
                .toList();
        if (amended.isEmpty()) {
            refuse(pointer + "/criterion", amendment.criterion(), Reason.UNKNOWN_CRITERION);
            return;
        }
        thresholds(pointer, amendment, amended);
        due(pointer, amendment, amended);
    }

    private void thresholds(String pointer, Amendment amendment, List<Criterion> amended) {
        int index = 0;
        for (Threshold threshold : amendment.thresholds().names()) {
            String at = pointer + "/thresholds/" + index;
            if (amended.stream().anyMatch(criterion -> !criterion.thresholds().names().contains(threshold))) {
                refuse(at, amendment.criterion(), Reason.UNKNOWN_THRESHOLD, threshold);
            } else if (amended.stream().anyMatch(criterion -> criterion.thresholdBasis() == Basis.SOURCED)) {
                refuse(at, amendment.criterion(), Reason.SOURCED_THRESHOLD, threshold);
            } else {
                value(at, amendment.criterion(), threshold, amendment.thresholds().get(threshold));
            }
            index++;
        }
    }

    private void value(String pointer, String criterion, Threshold threshold, BigDecimal value) {
        Threshold.Measure measure = threshold.measure();
        if (!measure.admits(value)) {
            refuse(pointer, criterion, Reason.THRESHOLD_OUTSIDE_RANGE, measure.least(), measure.most());
        } else if (threshold == Threshold.LATEST_NET_ZERO_YEAR) {
            midCentury()
                    .filter(latest -> value.compareTo(latest) > 0)
                    .ifPresent(latest -> refuse(pointer, criterion, Reason.NET_ZERO_TOO_LATE, latest));
        }
    }

    /** The year by which the campaign wants net zero of everybody; empty when no criterion says so firmly. */
    private Optional<BigDecimal> midCentury() {
        return book.versions().stream()
                .flatMap(version -> version.criteria().stream())
                .filter(criterion -> criterion.thresholdBasis() == Basis.SOURCED)
                .map(criterion -> criterion.thresholds().values().get(Threshold.LATEST_NET_ZERO_YEAR))
                .filter(year -> year != null)
                .min(Comparator.naturalOrder());
    }

    private void due(String pointer, Amendment amendment, List<Criterion> amended) {
        if (amendment.monthsAfterJoining() == null && amendment.extensionMonths() == null) {
            return;
        }
        boolean moves = amendment.monthsAfterJoining() != null;
        String due = pointer + "/monthsAfterJoining";
        String extension = pointer + "/extensionMonths";
        if (amended.stream().anyMatch(criterion -> criterion.due() == null)) {
            refuse(moves ? due : extension, amendment.criterion(), Reason.NEVER_DUE);
            return;
        }
        int most = book.versions().stream()
                .filter(version -> version.criterion(amendment.criterion()).isPresent())
                .mapToInt(CriteriaVersion::maxDueMonths)
                .min()
                .orElseThrow();
        if (moves && amendment.monthsAfterJoining() > most) {
            refuse(due, amendment.criterion(), Reason.DUE_TOO_LATE, most);
            return;
        }
        boolean extendsTooFar = amended.stream()
                .map(criterion -> criterion.due().amendedBy(amendment))
                .anyMatch(rule -> rule.monthsAfterJoining() + rule.extensionMonths() > most);
        if (extendsTooFar) {
            refuse(extension, amendment.criterion(), Reason.EXTENSION_TOO_LATE, most);
        }
    }

    private void own(String pointer, String partner, Criterion own) {
        if (!partner.equals(own.partner())) {
            refuse(pointer, own.id(), Reason.OTHER_PARTNER);
        }
        if (isTaken(partner, own)) {
            refuse(pointer + "/id", own.id(), Reason.ID_TAKEN);
        }
        if (book.version(own.since()).isEmpty()) {
            refuse(pointer + "/since", own.id(), Reason.UNKNOWN_VERSION);
        }
        int index = 0;
        for (Threshold threshold : own.thresholds().names()) {
            value(pointer + "/thresholds/" + index, own.id(), threshold, own.thresholds().get(threshold));
            index++;
        }
    }

    /** A partner takes the place of its own criteria, but not of those that bind its members in the campaign's name. */
    private boolean isTaken(String partner, Criterion own) {
        Stream<Criterion> campaigns = book.versions().stream().flatMap(version -> version.criteria().stream());
        Stream<Criterion> partners = book.overlays().stream()
                .flatMap(overlay -> overlay.criteria().stream())
                .filter(taken -> !partner.equals(taken.partner()) || taken.campaignWide() && !own.campaignWide());
        return Stream.concat(campaigns, partners).anyMatch(taken -> taken.id().equals(own.id()));
    }

    private void refuse(String pointer, String criterion, Reason reason, Object... arguments) {
        refusals.add(OverlayRefusal.of(pointer, criterion, reason, arguments));
    }
}
