package org.racetozero.registry.domain.exchange;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.member.IndustryCode;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.member.Size;
import org.racetozero.registry.domain.membership.JoinedOnPrecision;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.RecordKeeping;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.target.Target;

/** Maps one row of the Net Zero Tracker to the registry's nouns. */
final class NetZeroTrackerMapping {

    private NetZeroTrackerMapping() {
    }

    /** Everything the row says about one actor; empty for a country, which cannot be a member of the Race. */
    static Optional<MemberBundle> map(Map<String, String> cells) {
        NetZeroTrackerRow row = new NetZeroTrackerRow(cells);
        Optional<ActorType> type = type(row);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        LocalDate lastUpdated = row.lastUpdated();
        Provenance provenance = NetZeroTrackerSource.provenance(row.id(), lastUpdated);
        Member member = member(row, type.get(), provenance);
        Membership membership = membership(row);
        NetZeroTrackerDoubts.list(row);
        URI address = saysSomething(row) ? row.address("source_url") : null;
        List<Target> targets = NetZeroTrackerTargets.of(row, address, provenance);
        Pledge pledge = NetZeroTrackerPledges.of(row, targets, address, provenance).orElse(null);
        return Optional.of(
                new MemberBundle(member, row.id(), membership, pledge, targets, List.of(), row.settle()));
    }

    /** Without pledge and targets the address has nothing to vouch for, and is listed like any other rest. */
    private static boolean saysSomething(NetZeroTrackerRow row) {
        return List.of("end_target", "interim_target").stream()
                .map(row::cell)
                .anyMatch(label -> !label.isBlank() && !label.equals(NetZeroTrackerLabels.NO_TARGET));
    }

    private static Optional<ActorType> type(NetZeroTrackerRow row) {
        return switch (row.take("actor_type")) {
            case "City" -> Optional.of(ActorType.CITY);
            case "Region" -> Optional.of(ActorType.REGION);
            case "Company" -> Optional.of(row.cell("sector").equals("Financial services")
                    ? ActorType.FINANCIAL_INSTITUTION : ActorType.COMPANY);
            case null, default -> Optional.empty();
        };
    }

    private static Member member(NetZeroTrackerRow row, ActorType type, Provenance provenance) {
        List<Identifier> identifiers = new ArrayList<>();
        identifiers.add(new Identifier(NetZeroTrackerSource.IDENTIFIER_SCHEME, row.take("id_code"), null, null));
        String isin = row.take("isin_id");
        if (isin != null) {
            identifiers.add(new Identifier("isin", isin, null, null));
        }
        Long employees = row.count("employees");
        return new Member(row.take("name"), List.of(), type, country(row), null, null, industries(row),
                employees == null ? null : new Size(employees, null, null, null), null, identifiers, List.of(),
                provenance, false);
    }

    private static String country(NetZeroTrackerRow row) {
        Optional<String> country = CountryCodes.alpha2(row.cell("country"));
        if (country.isEmpty()) {
            row.setAside(RemarkCode.VALUE_INVALID, "country");
            return null;
        }
        row.take("country");
        return country.get();
    }

    private static List<IndustryCode> industries(NetZeroTrackerRow row) {
        List<IndustryCode> industries = new ArrayList<>();
        if (row.cell("industry").equals("NA")) {
            row.setAside(RemarkCode.VALUE_INVALID, "industry");
        } else if (!row.isBlank("industry")) {
            industries.add(new IndustryCode(NetZeroTrackerSource.IDENTIFIER_SCHEME, row.take("industry")));
        }
        if (!row.isBlank("sector")) {
            industries.add(new IndustryCode(NetZeroTrackerSource.SECTOR_SCHEME, row.take("sector")));
        }
        return industries;
    }

    /** The tracker saw the membership; through which partner, since when and with which duties it does not say. */
    private static Membership membership(NetZeroTrackerRow row) {
        if (!"Yes".equals(row.take("race_to_zero_member"))) {
            return null;
        }
        return new Membership(NetZeroTrackerSource.PARTNER, MembershipStatus.REPORTED, null,
                JoinedOnPrecision.UNKNOWN, NetZeroTrackerSource.OBSERVED_ON, NetZeroTrackerSource.OBSERVED_ON,
                RecordKeeping.PARTNER, null, List.of());
    }
}
