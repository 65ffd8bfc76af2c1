package org.racetozero.registry.http.report;

import java.util.regex.Pattern;
import org.racetozero.registry.http.request.Parameters;

/** The year an address names a report by. */
final class ReportYear {

    private static final Pattern FORM = Pattern.compile("(?:19|20|21)[0-9]{2}");

    private ReportYear() {
    }

    /** What a path names, if it is a year. */
    static String text(Parameters parameters, String value) {
        return FORM.matcher(value).matches() ? value : parameters.refuse("year", "NOT_A_YEAR");
    }

    /** The year of that form. */
    static int of(String text) {
        return Integer.parseInt(text);
    }
}
