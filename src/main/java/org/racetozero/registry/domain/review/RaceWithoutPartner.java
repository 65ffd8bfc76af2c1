package org.racetozero.registry.domain.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.racetozero.registry.domain.criteria.clock.Clock;
import org.racetozero.registry.domain.criteria.clock.ReferenceDay;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.membership.Membership;

/** The Race as it would be if a partner and its programmes left it. */
public final class RaceWithoutPartner {

    private final Set<String> partners;
    private final LocalDate day;
    private final ZoneId zone;

    /**
     * The Race without these.
     *
     * @param partners codes of the partner and its programmes
     */
    public RaceWithoutPartner(Set<String> partners, LocalDate day, ZoneId zone) {
        this.partners = Set.copyOf(partners);
        this.day = day;
        this.zone = zone;
    }

    /** Whether no other membership would keep the member in: a live one whose partner takes part in the campaign. */
    public boolean loses(MemberFile file) {
        List<Enrolment> others = file.enrolments().stream()
                .filter(enrolment -> !partners.contains(enrolment.membership().partner()))
                .filter(enrolment -> enrolment.lineage().isEmpty() || enrolment.lineage().getFirst().attributing())
                .filter(enrolment -> isLive(enrolment.membership()))
                .toList();
        return Clock.read(others, new ReferenceDay(day), zone).binding().isEmpty();
    }

    private boolean isLive(Membership membership) {
        Membership then = membership.on(day);
        return then != null && then.status() != null && then.status().isLive();
    }
}
