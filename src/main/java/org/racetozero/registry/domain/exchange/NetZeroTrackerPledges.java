package org.racetozero.registry.domain.exchange;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.pledge.Claim;
import org.racetozero.registry.domain.pledge.CreditPolicy;
import org.racetozero.registry.domain.pledge.CreditUse;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;

/**
 * Reads what a row says about the pledge: a claim only where the end target is one of the net-zero family, and no
 * pledge at all, which means an unknown one, where the tracker found no end target.
 */
final class NetZeroTrackerPledges {
    static final List<String> FIELDS = List.of(
            "carbon_credit_offsets", "carbon_credit_conditions", "max_emission_offset", "conditions_other", "equity");

    private final NetZeroTrackerRow row;
    private final Provenance provenance;

    private NetZeroTrackerPledges(NetZeroTrackerRow row, Provenance provenance) {
        this.row = row;
        this.provenance = provenance;
    }

    static Optional<Pledge> of(NetZeroTrackerRow row, List<Target> targets, URI address, Provenance provenance) {
        String label = row.cell("end_target");
        if (label.isBlank() || label.equals(NetZeroTrackerLabels.NO_TARGET)) {
            row.setAsideStated(RemarkCode.DETAIL_WITHOUT_TARGET, FIELDS);
            return Optional.empty();
        }
        NetZeroTrackerPledges pledges = new NetZeroTrackerPledges(row, provenance);
        CreditPolicy credits = pledges.credits();
        Text equity = pledges.equity();
        Claim claim = NetZeroTrackerLabels.CLAIMS.get(label);
        if (claim == null && credits == null && equity == null) {
            return Optional.empty();
        }
        return Optional.of(claim == null
                ? pledges.withoutClaim(credits, equity, address)
                : pledges.netZero(claim, targets, credits, equity, address));
    }

    /** Statement, gases and year of a pledge are those of the end target, which is all the tracker records of it. */
    private Pledge netZero(Claim claim, List<Target> targets, CreditPolicy credits, Text equity, URI address) {
        Target end = targets.stream()
                .filter(target -> target.kind() == TargetKind.NET_ZERO)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a net-zero claim without its target in " + row.id()));
        LabelledYear year = end.targetYear();
        Boolean achieved = end.status() != null && end.status().isAchieved() ? Boolean.TRUE : null;
        return new Pledge(NetZeroTrackerSource.PARTNER, end.statement(), null, null, null, null, claim, end.gases(),
                year, achieved, null, credits, null, equity, address, provenance);
    }

    private Pledge withoutClaim(CreditPolicy credits, Text equity, URI address) {
        return new Pledge(NetZeroTrackerSource.PARTNER, null, null, null, null, null, null, null, null, null, null,
                credits, null, equity, address, provenance);
    }

    /** The tracker records whether equity is considered, not how; only a "Yes" says something about the pledge. */
    private Text equity() {
        if (!row.cell("equity").equals("Yes")) {
            return null;
        }
        return new Text("en", row.take("equity"));
    }

    private CreditPolicy credits() {
        CreditUse use = use();
        List<String> conditions = conditions();
        BigDecimal maximum = row.decimal("max_emission_offset");
        Text statement = row.text("conditions_other");
        if (use != CreditUse.UNSPECIFIED && (conditions != null || statement != null)) {
            row.note(RemarkCode.CONDITIONS_CONTRADICT, "carbon_credit_offsets");
        }
        if (use == null && conditions == null && maximum == null && statement == null) {
            return null;
        }
        return new CreditPolicy(use, conditions, maximum, statement, null);
    }

    /** The tracker asks whether credits from elsewhere are used, not what for; that they count is never implied. */
    private CreditUse use() {
        String label = row.take("carbon_credit_offsets");
        if (label == null) {
            return null;
        }
        return switch (label) {
            case "Yes" -> CreditUse.UNSPECIFIED;
            case "No" -> CreditUse.NONE;
            case "Not Specified" -> {
                row.note(RemarkCode.NOT_SPECIFIED, "carbon_credit_offsets");
                yield null;
            }
            default -> {
                row.setAside(RemarkCode.VALUE_INVALID, "carbon_credit_offsets");
                yield null;
            }
        };
    }

    /** "No conditions specified" is the tracker's finding, not a member's statement that there are none. */
    private List<String> conditions() {
        String cell = row.take("carbon_credit_conditions");
        if (cell == null) {
            return null;
        }
        List<String> conditions = new ArrayList<>(List.of(cell.split("\\|")));
        if (conditions.remove(NetZeroTrackerLabels.NO_CONDITIONS)) {
            row.note(conditions.isEmpty() ? RemarkCode.NOT_SPECIFIED : RemarkCode.CONDITIONS_CONTRADICT,
                    "carbon_credit_conditions");
        }
        return conditions.isEmpty() ? null : conditions;
    }
}
