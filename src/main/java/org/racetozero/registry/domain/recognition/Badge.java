package org.racetozero.registry.domain.recognition;

import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.PartnerStatus;

/**
 * A partner's leave to show that a member takes part through it.
 *
 * @param partner whose badge it is
 * @param status  whether the partner has taken the leave back
 */
public record Badge(Partner partner, BadgeStatus status) {

    /**
     * The badges of a member, withdrawn ones included, in the order of its memberships.
     *
     * <p>There is one for each live membership of a partner that is approved, or whose nearest parent with a standing
     * is (a programme's membership counts as one of that parent); none for a member that only a third party speaks of.
     *
     * @param day the day on which partners must be approved; memberships count as they stand in the file
     */
    public static List<Badge> of(MemberFile file, LocalDate day) {
        if (file.member() == null || !file.member().assessable()) {
            return List.of();
        }
        return file.enrolments().stream()
                .filter(enrolment -> isGrantedOn(day, enrolment))
                .map(enrolment -> new Badge(
                        enrolment.lineage().getFirst(),
                        enrolment.membership().badgeWithdrawn() == null
                                ? BadgeStatus.GRANTED
                                : BadgeStatus.WITHDRAWN))
                .toList();
    }

    private static boolean isGrantedOn(LocalDate day, Enrolment enrolment) {
        Membership membership = enrolment.membership();
        return membership.status() != null
                && membership.status().isLive()
                && !enrolment.lineage().isEmpty()
                && enrolment.lineage().getFirst().attributing()
                && isApprovedOn(day, enrolment.lineage());
    }

    private static boolean isApprovedOn(LocalDate day, List<Partner> lineage) {
        return lineage.stream()
                .map(partner -> partner.statusOn(day))
                .filter(status -> status != null && status != PartnerStatus.APPLIED)
                .findFirst()
                .filter(status -> status == PartnerStatus.APPROVED)
                .isPresent();
    }
}
