package org.racetozero.registry.http.chart;

import java.util.Locale;
import org.racetozero.registry.domain.partner.Partner;

/** What a partner is called before readers of a language. */
public final class PartnerName {

    private PartnerName() {
    }

    /** Its name of today in that language where it has one, else the one it is listed under. */
    public static String in(Locale language, Partner partner) {
        return MemberName.in(language, partner.names(), partner.name());
    }
}
