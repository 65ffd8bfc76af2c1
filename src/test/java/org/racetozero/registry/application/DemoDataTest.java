package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.exchange.MemberBundle;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.membership.JoinedOnPrecision;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.PartnerStatus;
import org.racetozero.registry.domain.quantity.Name;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;

class DemoDataTest {
    private static final DemoData DATA = DemoData.read();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void everyPartnerSaysWhereItsFactsComeFrom() {
        assertThat(DemoPartners.document().partners()).hasSize(18).allSatisfy(entry -> {
            assertThat(entry.source()).isNotBlank();
            assertThat(entry.partner().code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(entry.partner().name()).isNotBlank();
            assertThat(entry.partner().verdictVisibility()).isNotNull();
            if (entry.partner().attributing()) {
                assertThat(entry.partner().provenance().sourceUrl()).isNotNull();
            }
        });
        assertThat(DemoPartners.document().members()).allSatisfy(entry -> assertThat(entry.source()).isNotBlank());
    }

    @Test
    void programmesComeAfterTheInitiativeTheyBelongTo() {
        Set<String> seen = new HashSet<>();
        for (Partner partner : DATA.partners()) {
            assertThat(partner.parent() == null || seen.contains(partner.parent())).isTrue();
            assertThat(seen.add(partner.code())).isTrue();
        }
        assertThat(partner("iclei150").parent()).isEqualTo("cities-race-to-zero");
        assertThat(partner("iclei150").statuses()).isEmpty();
    }

    @Test
    void everyMembershipIsWithAKnownPartner() {
        List<String> codes = DATA.partners().stream().map(Partner::code).toList();
        assertThat(DATA.bundles()).hasSize(655).allSatisfy(bundle -> {
            assertThat(codes).contains(bundle.membership().partner());
            assertThat(bundle.otherMemberships()).extracting(Membership::partner).isSubsetOf(codes);
            assertThat(bundle.member().assessable()).isFalse();
        });
        assertThat(DATA.remarks().total()).isEqualTo(7779);
    }

    @Test
    void thePseudoPartnerAttributesNobody() {
        assertThat(DATA.partners()).filteredOn(partner -> !partner.attributing())
                .extracting(Partner::code).containsExactly("unattributed");
        assertThat(partner("unattributed").statusOn(TODAY)).isNull();
    }

    @Test
    void standingOverTime() {
        Partner circle = partner("jci-race-to-zero-circle");
        assertThat(circle.statusOn(LocalDate.of(2020, 12, 16))).isNull();
        assertThat(circle.statusOn(LocalDate.of(2020, 12, 17))).isEqualTo(PartnerStatus.APPROVED);
        assertThat(circle.statusOn(TODAY)).isEqualTo(PartnerStatus.APPROVED);

        Partner banks = partner("net-zero-banking-alliance");
        assertThat(banks.statusOn(LocalDate.of(2025, 10, 2))).isEqualTo(PartnerStatus.APPROVED);
        assertThat(banks.statusOn(LocalDate.of(2025, 10, 3))).isEqualTo(PartnerStatus.EXITED);

        Partner insurers = partner("net-zero-insurance-alliance");
        assertThat(insurers.statusOn(LocalDate.of(2023, 12, 31))).isEqualTo(PartnerStatus.APPROVED);
        assertThat(insurers.statusOn(LocalDate.of(2024, 12, 31))).isEqualTo(PartnerStatus.EXITED);
    }

    @Test
    void theCircleIsReadInBothLanguages() {
        assertThat(partner("jci-race-to-zero-circle").names())
                .extracting(Name::language, Name::reading)
                .containsExactly(tuple("en", null), tuple("ja", "レース・トゥ・ゼロ・サークル"));
    }

    @Test
    void chibaUniversityOfCommerceStandsOnTwoLists() {
        MemberBundle chiba = DATA.bundles().getFirst();
        assertThat(chiba.member().actorType()).isEqualTo(ActorType.EDUCATIONAL_INSTITUTION);
        assertThat(chiba.member().names()).extracting(Name::language, Name::name, Name::reading).containsExactly(
                tuple("en", "Chiba University of Commerce", null),
                tuple("ja", "千葉商科大学", "ちばしょうかだいがく"));
        Membership circle = chiba.membership();
        assertThat(circle.partner()).isEqualTo("jci-race-to-zero-circle");
        assertThat(circle.status()).isEqualTo(MembershipStatus.ACCEPTED);
        assertThat(circle.joinedOnPrecision()).isEqualTo(JoinedOnPrecision.MONTH);
        assertThat(circle.joinedOnPrecision().countsFrom(circle.joinedOn())).isEqualTo(LocalDate.of(2021, 2, 28));
        assertThat(chiba.otherMemberships()).extracting(Membership::partner, Membership::status)
                .containsExactly(tuple("race-to-zero-universities-colleges", MembershipStatus.REPORTED));
        assertThat(chiba.pledge()).isNull();
        assertThat(chiba.targets())
                .extracting(Target::kind, Target::horizon, target -> target.targetYear().year())
                .containsExactly(tuple(TargetKind.ABSOLUTE, Horizon.INTERIM, 2030),
                        tuple(TargetKind.NET_ZERO, Horizon.LONG_TERM, 2040));
        assertThat(chiba.targets().getFirst().reductionPercent()).isEqualTo("50");
        assertThat(chiba.targets().getFirst().baseYear()).isNull();
    }

    @Test
    void tottoriUniversityOfEnvironmentalStudiesHasNoMoreThanItsSourceSays() {
        MemberBundle tottori = DATA.bundles().get(1);
        assertThat(tottori.member().names()).extracting(Name::name, Name::reading).contains(
                tuple("公立鳥取環境大学", "こうりつとっとりかんきょうだいがく"));
        assertThat(tottori.membership().joinedOn()).isEqualTo(LocalDate.of(2023, 8, 1));
        assertThat(tottori.membership().joinedOnPrecision()).isEqualTo(JoinedOnPrecision.MONTH);
        assertThat(tottori.targets()).isEmpty();
        assertThat(tottori.otherMemberships()).isEmpty();
    }

    private static Partner partner(String code) {
        return DATA.partners().stream().filter(partner -> partner.code().equals(code)).findFirst().orElseThrow();
    }
}
