package org.racetozero.registry.http.review;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.racetozero.registry.application.ChaseService;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.criteria.rule.SettledBy;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.person.Person;
import org.racetozero.registry.http.chart.MemberName;
import org.racetozero.registry.http.compliance.FindingView;

/** One thing a member has to be asked for, in the words of both languages. */
public record ChaseView(
        UUID member,
        String memberName,
        BilingualView names,
        String criterion,
        Pillar pillar,
        FindingStatus state,
        LocalDate due,
        Long daysLeft,
        BilingualView ask,
        BilingualView why,
        SettledBy settledBy,
        ContactView contact) {

    /** Whom to ask. */
    public record ContactView(String name, String position, String email) {

        static ContactView of(Person person) {
            return person == null ? null : new ContactView(person.name(), person.position(), person.email());
        }
    }

    static Stream<ChaseView> of(ChaseService.Chased chased) {
        return chased.findings().stream().map(finding -> of(chased, finding));
    }

    private static ChaseView of(ChaseService.Chased chased, Finding finding) {
        UUID id = chased.member().id();
        Member member = chased.member().facts();
        FindingView english = FindingView.of(finding, Locale.ENGLISH, id.toString());
        FindingView japanese = FindingView.of(finding, Locale.JAPANESE, id.toString());
        return new ChaseView(
                id,
                member.name(),
                new BilingualView(
                        MemberName.in(Locale.ENGLISH, member), MemberName.in(Locale.JAPANESE, member)),
                english.criterion(),
                english.pillar(),
                english.status(),
                english.due(),
                english.daysLeft(),
                new BilingualView(english.remedy(), japanese.remedy()),
                new BilingualView(english.message(), japanese.message()),
                english.settledBy(),
                ContactView.of(chased.contact()));
    }
}
