package org.racetozero.registry.domain.exchange;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.target.Coverage;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Intensity;
import org.racetozero.registry.domain.target.IntensityDenominator;
import org.racetozero.registry.domain.target.Scope;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.target.TargetStatus;

/** Reads the end target and the interim target of a row; coverage and gases describe the end target alone. */
final class NetZeroTrackerTargets {
    /** An interim target lies within the next decade (Race to Zero criteria 3.0, Pledge). */
    private static final int INTERIM_YEARS = 10;

    private static final List<String> COVERAGE_FIELDS = List.of(
            "territorial_emissions", "consumption_emissions", "international_aviation", "international_shipping",
            "scope_1", "scope_2", "scope_3");

    /** Everything in a row that says more about an end target. */
    private static final List<String> END_DETAILS = Stream.concat(
            Stream.of("end_target_percentage_reduction", "end_target_baseline_year", "end_target_intensity_unit",
                    "end_target_baseline_emissions", "end_target_target_emissions", "end_target_bau_emissions",
                    "end_target_other", "end_target_year", "end_target_status", "end_target_text",
                    "gasses_coverage"),
            COVERAGE_FIELDS.stream()).toList();

    private static final List<String> INTERIM_DETAILS = List.of(
            "interim_target_percentage_reduction", "interim_target_baseline_year", "interim_target_intensity_unit",
            "interim_target_baseline_emissions", "interim_target_target_emissions", "interim_target_bau_emissions",
            "interim_target_other", "interim_target_year", "interim_target_text");

    private final NetZeroTrackerRow row;
    private final URI address;
    private final Provenance provenance;

    private NetZeroTrackerTargets(NetZeroTrackerRow row, URI address, Provenance provenance) {
        this.row = row;
        this.address = address;
        this.provenance = provenance;
    }

    static List<Target> of(NetZeroTrackerRow row, URI address, Provenance provenance) {
        NetZeroTrackerTargets targets = new NetZeroTrackerTargets(row, address, provenance);
        return Stream.of(targets.end(), targets.interim()).flatMap(Optional::stream).toList();
    }

    private Optional<Target> end() {
        Optional<TargetKind> kind = kind("end_target");
        if (kind.isEmpty()) {
            row.setAsideStated(RemarkCode.DETAIL_WITHOUT_TARGET, END_DETAILS);
            return Optional.empty();
        }
        LabelledYear year = row.year("end_target_year");
        return Optional.of(target("end_target", kind.get(), horizon(kind.get(), year), year, status(), coverage(),
                gases()));
    }

    private Optional<Target> interim() {
        Optional<TargetKind> kind = kind("interim_target");
        if (kind.isEmpty()) {
            row.setAsideStated(RemarkCode.DETAIL_WITHOUT_TARGET, INTERIM_DETAILS);
            return Optional.empty();
        }
        if (kind.get() == TargetKind.OTHER) {
            row.setAsideStated(RemarkCode.TEXT_ONLY, List.of("interim_target_year"));
        }
        LabelledYear year = kind.get() == TargetKind.OTHER ? null : row.year("interim_target_year");
        return Optional.of(target("interim_target", kind.get(), Horizon.INTERIM, year, null, null, null));
    }

    private Optional<TargetKind> kind(String field) {
        String label = row.take(field);
        if (label == null) {
            row.note(RemarkCode.NOT_ASSESSED, field);
            return Optional.empty();
        }
        if (label.equals(NetZeroTrackerLabels.NO_TARGET)) {
            row.note(RemarkCode.NOT_FOUND, field);
            return Optional.empty();
        }
        if (label.equals(NetZeroTrackerLabels.ONE_POINT_FIVE_DEGREES)) {
            row.note(RemarkCode.READ_AS_SCIENCE_BASED, field);
        }
        if (NetZeroTrackerLabels.CLAIMS.containsKey(label)) {
            return Optional.of(TargetKind.NET_ZERO);
        }
        if (label.equals(NetZeroTrackerLabels.EMISSIONS_REDUCTION)) {
            return Optional.of(row.isBlank(field + "_baseline_year")
                    ? TargetKind.UNSPECIFIED_REDUCTION : TargetKind.ABSOLUTE);
        }
        Optional<TargetKind> kind = Optional.ofNullable(NetZeroTrackerLabels.KINDS.get(label));
        if (kind.isEmpty()) {
            row.setAside(RemarkCode.VALUE_INVALID, field);
        }
        return kind;
    }

    /** The tracker calls every last target an end target; one that is no state of zero may be a step all the same. */
    private static Horizon horizon(TargetKind kind, LabelledYear year) {
        boolean near = year != null && year.year() <= NetZeroTrackerSource.OBSERVED_ON.getYear() + INTERIM_YEARS;
        return near && kind != TargetKind.NET_ZERO ? Horizon.INTERIM : Horizon.LONG_TERM;
    }

    private Target target(String field, TargetKind kind, Horizon horizon, LabelledYear year, TargetStatus status,
            List<Coverage> coverage, GasCoverage gases) {
        LabelledYear baseYear = row.year(field + "_baseline_year");
        BigDecimal reduction = row.decimal(field + "_percentage_reduction");
        Intensity intensity = kind == TargetKind.INTENSITY ? intensity(field + "_intensity_unit") : null;
        Text statement = statement(field, kind);
        row.setAsideStated(RemarkCode.UNIT_UNKNOWN, List.of(
                field + "_baseline_emissions", field + "_target_emissions", field + "_bau_emissions"));
        return new Target(null, kind, horizon, status, baseYear, null, year, reduction, null, null, intensity,
                coverage, gases, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                statement, address, null, provenance);
    }

    /** Which words stand for a target of another kind is in the field for other kinds; elsewhere that one is blank. */
    private Text statement(String field, TargetKind kind) {
        String preferred = kind == TargetKind.OTHER ? "_other" : "_text";
        String substitute = kind == TargetKind.OTHER ? "_text" : "_other";
        return row.isBlank(field + preferred) ? row.text(field + substitute) : row.text(field + preferred);
    }

    private Intensity intensity(String field) {
        IntensityDenominator denominator = NetZeroTrackerLabels.DENOMINATORS.get(row.cell(field));
        return denominator == null ? null : new Intensity(denominator, row.take(field), null, null);
    }

    private TargetStatus status() {
        String label = row.take("end_target_status");
        if (label == null) {
            return null;
        }
        TargetStatus status = NetZeroTrackerLabels.STATUSES.get(label);
        if (status == null) {
            row.setAside(RemarkCode.VALUE_INVALID, "end_target_status");
        }
        return status;
    }

    private GasCoverage gases() {
        String label = row.take("gasses_coverage");
        if (label == null) {
            return null;
        }
        GasCoverage gases = NetZeroTrackerLabels.GASES.get(label);
        if (gases == null) {
            row.setAside(RemarkCode.VALUE_INVALID, "gasses_coverage");
        } else if (gases == GasCoverage.ALL_GREENHOUSE_GASES) {
            row.note(RemarkCode.READ_AS_ALL_GASES, "gasses_coverage");
        }
        return gases;
    }

    /** Blank is no entry, "Not Specified" and "No" are entries of their own, and no percentage is ever known. */
    private List<Coverage> coverage() {
        List<Coverage> coverage = new ArrayList<>();
        for (String field : COVERAGE_FIELDS) {
            String label = row.take(field);
            if (label == null) {
                continue;
            }
            Scope scope = NetZeroTrackerLabels.SCOPES.get(field);
            CoverageLevel level = NetZeroTrackerLabels.LEVELS.get(label);
            if (level == null) {
                row.setAside(RemarkCode.VALUE_INVALID, field);
            } else {
                coverage.add(new Coverage(scope, null, level, null));
            }
        }
        return coverage.isEmpty() ? null : coverage;
    }
}
