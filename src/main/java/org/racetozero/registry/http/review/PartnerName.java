package org.racetozero.registry.http.review;

import java.util.Locale;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.quantity.Name;

/** What a partner is called before readers of a language. */
final class PartnerName {

    private PartnerName() {
    }

    /** Its name of today in that language where it has one, else the one it is listed under. */
    static String in(Locale language, Partner partner) {
        return partner.names().stream()
                .filter(name -> name.validUntil() == null && isIn(language, name))
                .map(Name::name)
                .findFirst()
                .orElse(partner.name());
    }

    private static boolean isIn(Locale language, Name name) {
        return name.language() != null
                && Locale.forLanguageTag(name.language()).getLanguage().equals(language.getLanguage());
    }
}
