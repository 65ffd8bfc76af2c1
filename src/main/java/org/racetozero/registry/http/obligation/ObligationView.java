package org.racetozero.registry.http.obligation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.racetozero.registry.application.ObligationService;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.criteria.definition.Tier;
import org.racetozero.registry.domain.criteria.rule.SettledBy;
import org.racetozero.registry.http.compliance.FindingView;

/** What a member owes by a day. */
public record ObligationView(
        UUID member,
        String memberName,
        String partner,
        String criterion,
        Pillar pillar,
        Tier tier,
        FindingStatus state,
        String expected,
        LocalDate due,
        LocalDate extendedFrom,
        LocalDate lastDay,
        Long daysLeft,
        SettledBy settledBy) {

    static ObligationView of(ObligationService.Obligation obligation, Locale language) {
        FindingView finding = FindingView.of(obligation.finding(), language, obligation.member().toString());
        return new ObligationView(
                obligation.member(), obligation.memberName(), obligation.partner(), finding.criterion(),
                finding.pillar(), finding.tier(), finding.status(), finding.expected(), finding.due(), finding.extendedFrom(),
                obligation.finding().subject().deadline().lastDay(), finding.daysLeft(), finding.settledBy());
    }
}
