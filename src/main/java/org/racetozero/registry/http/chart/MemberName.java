package org.racetozero.registry.http.chart;

import java.util.List;
import java.util.Locale;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.quantity.Name;

/** What a member is called before readers of a language. */
public final class MemberName {

    private MemberName() {
    }

    /** Its name of today in that language where it has one, else the one it is listed under. */
    public static String in(Locale language, Member member) {
        return in(language, member.names(), member.name());
    }

    static String in(Locale language, List<Name> names, String otherwise) {
        return names.stream()
                .filter(name -> name.validUntil() == null && isIn(language, name))
                .map(Name::name)
                .findFirst()
                .orElse(otherwise);
    }

    private static boolean isIn(Locale language, Name name) {
        return name.language() != null
                && Locale.forLanguageTag(name.language()).getLanguage().equals(language.getLanguage());
    }
}
