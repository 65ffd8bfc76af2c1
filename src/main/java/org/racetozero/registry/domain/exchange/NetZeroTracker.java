package org.racetozero.registry.domain.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.quantity.Name;
import org.racetozero.registry.domain.target.Target;

/**
 * Turns rows of the Net Zero Tracker into members of the Race: the flagged ones, each organisation once however many
 * rows it has.
 */
public final class NetZeroTracker {
    /** What a second row may say differently about the shared facts and the pledge, which come from the first. */
    private static final List<String> SHARED_FIELDS = Stream.concat(
            Stream.of("name", "country", "actor_type", "industry", "sector", "employees"),
            NetZeroTrackerPledges.FIELDS.stream()).toList();

    private NetZeroTracker() {
    }

    /**
     * The members among the rows, in the order of the rows.
     *
     * @param rows the cells of each row by the tracker's field names, in its order of fields; a blank cell is empty
     */
    public static ImportedMembers members(List<Map<String, String>> rows) {
        Map<String, List<Map<String, String>>> rowsByOrganisation = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            if ("Yes".equals(row.get("race_to_zero_member"))) {
                rowsByOrganisation.computeIfAbsent(organisation(row), key -> new ArrayList<>()).add(row);
            }
        }
        return new ImportedMembers(rowsByOrganisation.values().stream()
                .map(NetZeroTracker::merge)
                .flatMap(Optional::stream)
                .toList());
    }

    /** What one row says, flagged or not; empty for a country. */
    public static Optional<MemberBundle> row(Map<String, String> row) {
        return NetZeroTrackerMapping.map(row);
    }

    /** Two rows with one ISIN speak of one organisation. */
    private static String organisation(Map<String, String> row) {
        String isin = row.get("isin_id");
        return isin == null || isin.isBlank() ? row.get("id_code") : isin;
    }

    private static Optional<MemberBundle> merge(List<Map<String, String>> rows) {
        Optional<MemberBundle> merged = row(rows.getFirst());
        for (Map<String, String> second : rows.subList(1, rows.size())) {
            merged = merged.flatMap(first -> row(second).map(other -> merge(first, rows.getFirst(), other, second)));
        }
        return merged;
    }

    private static MemberBundle merge(
            MemberBundle first, Map<String, String> firstRow, MemberBundle second, Map<String, String> secondRow) {
        List<Target> targets = Stream.concat(first.targets().stream(), second.targets().stream()).toList();
        List<Remark> remarks = new ArrayList<>(first.remarks());
        remarks.addAll(second.remarks());
        for (String field : SHARED_FIELDS) {
            String stated = secondRow.get(field);
            if (!stated.isBlank() && !Objects.equals(stated, firstRow.get(field))) {
                remarks.add(new Remark(RemarkCode.SECOND_ROW, second.externalId(), field, stated));
            }
        }
        return new MemberBundle(merge(first.member(), second.member()), first.externalId(), first.membership(),
                first.pledge(), targets, List.of(), remarks);
    }

    private static Member merge(Member first, Member second) {
        List<Name> names = new ArrayList<>(first.names());
        if (!second.name().equals(first.name())) {
            names.add(new Name("und", second.name(), null, null, null));
        }
        List<Identifier> identifiers =
                Stream.concat(first.identifiers().stream(), second.identifiers().stream()).distinct().toList();
        return new Member(first.name(), names, first.actorType(), first.country(), first.subdivision(),
                first.location(), first.industries(), first.size(), first.website(), identifiers, first.relations(),
                first.provenance(), first.assessable());
    }
}
