package org.racetozero.registry.application;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.exchange.ImportedMembers;
import org.racetozero.registry.domain.exchange.MemberBundle;
import org.racetozero.registry.domain.exchange.NetZeroTrackerSource;
import org.racetozero.registry.domain.exchange.Remark;
import org.racetozero.registry.domain.exchange.RemarkCode;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.membership.JoinedOnPrecision;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.RecordKeeping;
import org.racetozero.registry.domain.provenance.Origin;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;

class NetZeroTrackerSnapshotTest {
    private static final ImportedMembers IMPORTED = NetZeroTrackerSnapshot.members();
    private static final List<MemberBundle> MEMBERS = IMPORTED.members();

    @Test
    void theBundledFileIsTheCitedOneByteForByte() throws Exception {
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes())))
                .isEqualTo("8fd125523b4214368c23bb59283eec090c976d20755c10a7c98ebe7568782403");
        assertThat(NetZeroTrackerSnapshot.rows()).hasSize(4089).allSatisfy(row -> assertThat(row).hasSize(65));
    }

    @Test
    void flaggedRowsBecomeMembersEachOrganisationOnce() {
        assertThat(NetZeroTrackerSnapshot.rows())
                .filteredOn(row -> row.get("race_to_zero_member").equals("Yes")).hasSize(654);
        assertThat(MEMBERS).hasSize(653).extracting(MemberBundle::externalId).doesNotHaveDuplicates();
        assertThat(countBy(MEMBERS.stream().map(bundle -> bundle.member().actorType()).toList())).isEqualTo(Map.of(
                ActorType.COMPANY, 388L, ActorType.FINANCIAL_INSTITUTION, 19L, ActorType.CITY, 202L,
                ActorType.REGION, 44L));
        assertThat(countBy(MEMBERS.stream().map(bundle -> bundle.member().country()).toList()))
                .hasSize(67)
                .containsAllEntriesOf(Map.of("US", 163L, "GB", 58L, "JP", 42L, "FR", 40L, "DE", 28L, "BR", 26L,
                        "IN", 26L, "ES", 22L, "CA", 20L, "SE", 20L));
    }

    @Test
    void readingTwiceYieldsTheSame() {
        assertThat(NetZeroTrackerSnapshot.members()).isEqualTo(IMPORTED);
    }

    @Test
    void namesStandAsTheyStandInTheFile() throws Exception {
        String file = new String(bytes(), StandardCharsets.UTF_8);
        assertThat(MEMBERS).allSatisfy(bundle -> {
            String name = bundle.member().name();
            String cell = name.matches("[^,\"\r\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
            assertThat(file).contains(',' + bundle.externalId() + ',' + cell + ',');
        });
        assertThat(MEMBERS).extracting(bundle -> bundle.member().name())
                .contains("L'Oréal", "Córdoba", "São Paulo", "Baden-Württemberg", "St. James's Place");
    }

    @Test
    void anObservedMembershipClaimsNoMoreThanWasSeen() {
        LocalDate observed = LocalDate.of(2022, 12, 20);
        assertThat(MEMBERS).extracting(MemberBundle::membership).allSatisfy(membership -> {
            assertThat(membership.partner()).isEqualTo("unattributed");
            assertThat(membership.status()).isEqualTo(MembershipStatus.REPORTED);
            assertThat(membership.joinedOn()).isNull();
            assertThat(membership.joinedOnPrecision()).isEqualTo(JoinedOnPrecision.UNKNOWN);
            assertThat(membership.joinedNotLaterThan()).isEqualTo(observed);
            assertThat(membership.observedOn()).isEqualTo(observed);
            assertThat(membership.recordKeeping()).isEqualTo(RecordKeeping.PARTNER);
        });
        assertThat(MEMBERS).noneMatch(bundle -> bundle.member().assessable());
    }

    @Test
    void everyFactCitesItsRow() {
        for (MemberBundle bundle : MEMBERS) {
            assertCited(bundle.member().provenance());
            if (bundle.pledge() != null) {
                assertCited(bundle.pledge().provenance());
            }
            bundle.targets().forEach(target -> assertCited(target.provenance()));
        }
        assertThat(member("REG-0004").member().provenance().statedOn()).isEqualTo(LocalDate.of(2021, 10, 17));
    }

    @Test
    void hewlettPackardEnterpriseStandsOnceWithBothRows() {
        MemberBundle bundle = member("COM-0039");
        assertThat(bundle.member().name()).isEqualTo("Hewlett Packard Enterprise");
        assertThat(bundle.member().names()).singleElement()
                .satisfies(name -> assertThat(name.name()).isEqualTo("Hewlett Packard Enterprise Co"));
        assertThat(bundle.member().identifiers()).extracting(Identifier::scheme, Identifier::value).containsExactly(
                tuple("net-zero-tracker", "COM-0039"),
                tuple("isin", "US42824C1099"),
                tuple("net-zero-tracker", "COM-0640"));
        assertThat(bundle.targets())
                .extracting(target -> target.provenance().providedBy(), Target::kind,
                        target -> target.targetYear().year())
                .containsExactly(
                        tuple(
                                "Net Zero Tracker, row COM-0039", TargetKind.NET_ZERO, 2050),
                        tuple(
                                "Net Zero Tracker, row COM-0039", TargetKind.ABSOLUTE, 2025),
                        tuple(
                                "Net Zero Tracker, row COM-0640", TargetKind.NET_ZERO, 2040),
                        tuple(
                                "Net Zero Tracker, row COM-0640", TargetKind.ABSOLUTE, 2030));
        assertThat(bundle.pledge().netZeroYear().year()).isEqualTo(2050);
        assertThat(bundle.remarks()).filteredOn(remark -> remark.code() == RemarkCode.SECOND_ROW)
                .allSatisfy(remark -> assertThat(remark.row()).isEqualTo("COM-0640"))
                .extracting(Remark::field)
                .containsExactly("name", "employees", "carbon_credit_offsets", "carbon_credit_conditions",
                        "conditions_other");
    }

    private static void assertCited(Provenance provenance) {
        assertThat(provenance.origin()).isEqualTo(Origin.THIRD_PARTY);
        assertThat(provenance.sourceUrl()).isEqualTo(NetZeroTrackerSource.SNAPSHOT);
        assertThat(provenance.retrievedOn()).isEqualTo(LocalDate.of(2022, 12, 20));
        assertThat(provenance.licence()).isEqualTo("CC-BY-4.0");
        assertThat(provenance.statedOn()).isBetween(LocalDate.of(2021, 9, 22), LocalDate.of(2022, 12, 20));
        assertThat(provenance.providedBy()).matches("Net Zero Tracker, row (COM|CIT|REG)-[0-9]{4}");
    }

    private static MemberBundle member(String externalId) {
        return MEMBERS.stream().filter(bundle -> bundle.externalId().equals(externalId)).findFirst().orElseThrow();
    }

    private static <T> Map<T, Long> countBy(List<T> values) {
        return values.stream().collect(groupingBy(value -> value, counting()));
    }

    private static byte[] bytes() throws Exception {
        try (InputStream resource =
                NetZeroTrackerSnapshotTest.class.getResourceAsStream(NetZeroTrackerSnapshot.RESOURCE)) {
            return resource.readAllBytes();
        }
    }
}
