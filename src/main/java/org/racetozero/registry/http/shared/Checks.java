package org.racetozero.registry.http.shared;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.racetozero.registry.domain.validation.Violation;

/** Collects violations of an input that single members cannot show, and of codes the platform knows. */
public final class Checks {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private final List<Violation> violations = new ArrayList<>();

    public List<Violation> violations() {
        return violations;
    }

    public Checks country(String pointer, String code) {
        return refuseIf(code != null && code.matches("[A-Z]{2}") && !COUNTRIES.contains(code), pointer,
                "UNKNOWN_COUNTRY");
    }

    public Checks language(String pointer, String tag) {
        return refuseIf(tag != null && !isLanguage(tag), pointer, "UNKNOWN_LANGUAGE");
    }

    /** Looks at each element that is there under its own pointer; the list and its elements may be null. */
    public <T> Checks each(String pointer, Collection<T> elements, BiConsumer<String, T> check) {
        int index = 0;
        for (T element : elements == null ? List.<T>of() : elements) {
            if (element != null) {
                check.accept(pointer + "/" + index, element);
            }
            index++;
        }
        return this;
    }

    public Checks text(String pointer, TextInput text) {
        return text == null ? this : language(pointer + "/language", text.language());
    }

    public Checks names(String pointer, List<NameInput> names) {
        return each(pointer, names, (at, name) ->
                language(at + "/language", name.language())
                        .order(at + "/validUntil", name.validFrom(), name.validUntil()));
    }

    public Checks currency(String pointer, String code) {
        boolean known = code == null
                || Currency.getAvailableCurrencies().stream().anyMatch(each -> each.getCurrencyCode().equals(code));
        return refuseIf(!known, pointer, "UNKNOWN_CURRENCY");
    }

    public Checks timeZone(String pointer, String zone) {
        return refuseIf(
                zone != null && !ZoneId.getAvailableZoneIds().contains(zone), pointer, "UNKNOWN_TIME_ZONE");
    }

    /** Refuses an end before its start; either may be unknown. */
    public Checks order(String pointer, LocalDate start, LocalDate end) {
        if (start != null && end != null && end.isBefore(start)) {
            violations.add(Violation.at(pointer, "ENDS_BEFORE_IT_STARTS", start.toString()));
        }
        return this;
    }

    /** What is found by itself elsewhere. */
    public Checks all(List<Violation> found) {
        violations.addAll(found);
        return this;
    }

    /** Everything that a part of the body finds in itself, under its own pointer; the part may be null. */
    public Checks part(String pointer, SelfChecking part) {
        if (part != null) {
            part.violations().forEach(violation -> violations.add(violation.under(pointer)));
        }
        return this;
    }

    /** The same for each part of a list. */
    public Checks parts(String pointer, Collection<? extends SelfChecking> parts) {
        return each(pointer, parts, this::part);
    }

    public Checks refuseIf(boolean wrong, String pointer, String code, String... arguments) {
        if (wrong) {
            violations.add(Violation.at(pointer, code, arguments));
        }
        return this;
    }

    private static boolean isLanguage(String tag) {
        try {
            return LANGUAGE.matcher(tag).matches() && new Locale.Builder().setLanguageTag(tag) != null;
        } catch (IllformedLocaleException unknown) {
            return false;
        }
    }
}
