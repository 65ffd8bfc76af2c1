package org.racetozero.registry.http.memo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.racetozero.registry.http.text.Messages;

/** How a memo writes words, numbers and days in its reader's language. */
final class MemoTexts {

    private static final int MOST_DECIMALS = 4;
    private static final int LEAST_DIGITS = 3;
    private static final BigDecimal MANY = BigDecimal.valueOf(1000);
    private static final Set<String> BARE = Set.of("1", "index");

    /** Units as calculations name them, by the words for them. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("tCO2e", "tonnes"),
            Map.entry("tCO2", "tonnesOfCarbonDioxide"),
            Map.entry("tCO2e per person", "tonnesPerPerson"),
            Map.entry("GtCO2", "gigatonnesOfCarbonDioxide"),
            Map.entry("%", "percent"),
            Map.entry("% a year", "percentAYear"),
            Map.entry("persons", "persons"),
            Map.entry("years", "years"));

    private final Locale language;

    MemoTexts(Locale language) {
        this.language = language;
    }

    Locale language() {
        return language;
    }

    /** A sentence of the memo's own. */
    String say(String key, String... arguments) {
        return of("memo." + key, List.of(arguments));
    }

    String of(String key, List<String> arguments) {
        return Messages.text(language, key, arguments);
    }

    /** Whole tonnes, unless they are few. */
    String tonnes(BigDecimal tonnes) {
        return amount(whole(tonnes), "tCO2e");
    }

    /** The same without the unit. */
    String bareTonnes(BigDecimal tonnes) {
        return number(whole(tonnes));
    }

    /** An amount with its unit; a ratio, a year and an index have none. */
    String amount(BigDecimal value, String unit) {
        if ("year".equals(unit)) {
            return value.toBigInteger().toString();
        }
        String words = UNITS.get(unit);
        if (words != null) {
            return say("unit." + words, number(value));
        }
        return unit == null || BARE.contains(unit) ? number(value) : number(value) + " " + unit;
    }

    /** A number with up to four decimals, and with more where fewer than three digits of it would be left. */
    String number(BigDecimal value) {
        BigDecimal rounded = value.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal precise = value.round(new MathContext(LEAST_DIGITS, RoundingMode.HALF_UP));
        BigDecimal shown = precise.stripTrailingZeros().scale() > MOST_DECIMALS ? precise : rounded;
        return plain(shown, Math.max(0, shown.stripTrailingZeros().scale()));
    }

    /** A percentage that one looks at rather than reckons with: one decimal. */
    String percent(BigDecimal percent) {
        return plain(percent.setScale(1, RoundingMode.HALF_UP), 1);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
    }

    private static BigDecimal whole(BigDecimal tonnes) {
        return tonnes.abs().compareTo(MANY) < 0 ? tonnes : tonnes.setScale(0, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal number, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }
}
