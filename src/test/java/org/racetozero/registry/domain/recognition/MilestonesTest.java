package org.racetozero.registry.domain.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.domain.recognition.Facts.file;
import static org.racetozero.registry.domain.recognition.Facts.fileOf;
import static org.racetozero.registry.domain.recognition.Facts.from;
import static org.racetozero.registry.domain.recognition.Facts.instant;
import static org.racetozero.registry.domain.recognition.Facts.pledge;
import static org.racetozero.registry.domain.recognition.Facts.report;
import static org.racetozero.registry.domain.recognition.Facts.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.provenance.Origin;
import org.racetozero.registry.domain.provenance.Provenance;

/** A milestone is reached by a fact that anybody can read, on the fact's own day or else by the day it was recorded. */
class MilestonesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvFileSource(resources = "/recognition/milestones.csv", delimiter = '|', useHeadersInDisplayName = true)
    void oneFactShowsWhatTheTableSays(
            MilestoneKind milestone, String state, LocalDate own, LocalDate source, LocalDate recorded,
            LocalDate changed, LocalDate asOf, LocalDate reached, DateBasis basis, String pointer) {
        Provenance provenance = source == null ? null : from(Origin.PARTNER, source);
        MemberFile file = fileOf(milestone, state, own, provenance, recorded);

        List<ReachedMilestone> milestones =
                Milestones.of(file, asOf, changed == null ? Map.of() : Map.of("a", instant(changed)));

        if (reached == null) {
            assertThat(milestones).isEmpty();
            return;
        }
        assertThat(milestones).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(milestone);
            assertThat(one.reachedOn()).isEqualTo(reached);
            assertThat(one.dateBasis()).isEqualTo(basis);
            assertThat(one.evidence())
                    .extracting(MilestoneEvidence::pointer)
                    .containsExactly(pointer.replace("WHOLE", ""));
            assertThat(one.provenance()).isEqualTo(provenance);
        });
    }

    @Test
    void ofNothingNothingIsReached() {
        assertThat(Milestones.of(file(null, null, null, null, null), TODAY, Map.of())).isEmpty();
        assertThat(Milestones.of(
                        file(List.of(), List.of(), List.of(), List.of(), List.of()), TODAY, Map.of()))
                .isEmpty();
    }

    @Test
    void theEarliestFactCountsAndIsNamed() {
        MemberFile file = file(
                List.of(told("late", pledge("NET_ZERO", LocalDate.of(2023, 5, 5), null), TODAY),
                        told("early", pledge("NET_ZERO", LocalDate.of(2021, 5, 5), null), TODAY),
                        told("undated", pledge("NET_ZERO", null, null), LocalDate.of(2022, 1, 1))),
                null, null, null, null);

        assertThat(Milestones.of(file, TODAY, Map.of())).singleElement().satisfies(one -> {
            assertThat(one.reachedOn()).isEqualTo("2021-05-05");
            assertThat(one.evidence())
                    .containsExactly(new MilestoneEvidence(PartKind.PLEDGE, "early", "/signedOn"));
            assertThat(one.reportedYears()).isNull();
        });
    }

    @Test
    void whatAThirdPartySaysCountsOnlyWhereNobodyElseSpeaks() {
        Provenance tracker = from(Origin.THIRD_PARTY, LocalDate.of(2020, 7, 1));
        MemberFile both = file(
                List.of(told("tracker", pledge("NET_ZERO", null, tracker), TODAY),
                        told("own", pledge("NET_ZERO", LocalDate.of(2021, 5, 5), from(Origin.SELF, null)), TODAY)),
                null, null, null, null);

        assertThat(Milestones.of(both, TODAY, Map.of())).singleElement().satisfies(one -> {
            assertThat(one.evidence()).extracting(MilestoneEvidence::key).containsExactly("own");
            assertThat(one.isThirdPartys()).isFalse();
        });
        assertThat(Milestones.of(both, LocalDate.of(2021, 1, 1), Map.of())).singleElement().satisfies(one -> {
            assertThat(one.evidence()).extracting(MilestoneEvidence::key).containsExactly("tracker");
            assertThat(one.isThirdPartys()).isTrue();
            assertThat(one.reachedOn()).isEqualTo("2020-07-01");
            assertThat(one.dateBasis()).isEqualTo(DateBasis.RECORDED);
        });
    }

    @Test
    void whatTheMemberConfirmedIsItsOwnWord() {
        Provenance confirmed = new Provenance(
                Origin.THIRD_PARTY, Facts.ADDRESS, null, null, null, null, "City Council", LocalDate.of(2022, 2, 2));
        MemberFile file = fileOf(MilestoneKind.PLEDGED, "NET_ZERO", LocalDate.of(2021, 5, 5), confirmed, TODAY);

        assertThat(Milestones.of(file, TODAY, Map.of()).getFirst().isThirdPartys()).isFalse();
    }

    @Test
    void everyYearOfPublicReportsCountsOnce() {
        MemberFile file = file(null, null, null, null, List.of(
                told("2023", report(2023, "PUBLISHED", LocalDate.of(2024, 6, 30), null), TODAY),
                told("2022", report(2022, "AMENDED", LocalDate.of(2023, 6, 30), null), TODAY),
                told("2024", report(2024, "SUBMITTED", LocalDate.of(2025, 6, 30), null), TODAY)));

        assertThat(Milestones.of(file, TODAY, Map.of())).singleElement().satisfies(one -> {
            assertThat(one.reportedYears()).isEqualTo(2);
            assertThat(one.reachedOn()).isEqualTo("2023-06-30");
            assertThat(one.evidence()).extracting(MilestoneEvidence::key).containsExactly("2022", "2023");
        });
        assertThat(Milestones.of(file, LocalDate.of(2024, 1, 1), Map.of()).getFirst().reportedYears()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void milestonesComeInTheOrderOfTheirKinds(MilestoneKind kind) {
        MemberFile everything = new MemberFile(
                null, List.of(),
                fileOf(MilestoneKind.PLEDGED, "NET_ZERO", TODAY, null, TODAY).pledges(),
                fileOf(MilestoneKind.TARGET_SET, "IN_LAW", TODAY, null, TODAY).targets(),
                null, null,
                fileOf(MilestoneKind.PLAN_PUBLISHED, "READABLE", TODAY, null, TODAY).plans(),
                fileOf(MilestoneKind.ACTION_STARTED, "COMPLETED", TODAY, null, TODAY).actions(),
                null,
                fileOf(MilestoneKind.REPORTED, "PUBLISHED", TODAY, null, TODAY).reports(),
                null, null);

        assertThat(Milestones.of(everything, TODAY, Map.of()).get(kind.ordinal()).kind()).isEqualTo(kind);
    }
}
