package org.racetozero.registry.http.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.problem.ProblemException;
import org.racetozero.registry.http.shared.CampaignDays;
import org.racetozero.registry.http.shared.Texts;

/** Reads query and path parameters, and refuses all that are wrong at once. */
public final class Parameters {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final String CRITERION = "[A-Z]{2}-[0-9]{2,4}";
    private static final int MAXIMUM_LENGTH = 200;
    private static final int MOST_VALUES = 250;

    private static final Pattern SCHEME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final List<Violation> violations = new ArrayList<>();

    /** Refuses if anything read so far was wrong. */
    public void requireValid() {
        if (!violations.isEmpty()) {
            throw ProblemException.inParameters(violations);
        }
    }

    /** The id a path names. */
    public static UUID id(String name, String value) {
        Parameters parameters = new Parameters();
        UUID id = parameters.uuid(name, value);
        parameters.requireValid();
        return id;
    }

    public UUID uuid(String name, String value) {
        return Texts.uuid(value).orElseGet(() -> refuse(name, "NOT_A_UUID"));
    }

    /** The id a path names, as it is written in addresses of ours. */
    public String idText(String name, String value) {
        return String.valueOf(uuid(name, value));
    }

    /** A partner's code. */
    public String code(String name, String value) {
        return value.length() <= 64 && value.matches("[a-z0-9]+(-[a-z0-9]+)*") ? value : refuse(name, "NOT_A_CODE");
    }

    public List<String> codes(String name, List<String> values) {
        return each(name, values, value -> code(name, value));
    }

    /** Ids of criteria. */
    public List<String> criteria(String name, List<String> values) {
        return each(name, values, value -> value.matches(CRITERION) ? value : refuse(name, "PATTERN", CRITERION));
    }

    /** ISO 3166-1 alpha-2 codes. */
    public List<String> countries(String name, List<String> values) {
        return each(name, values, value -> COUNTRIES.contains(value) ? value : refuse(name, "UNKNOWN_COUNTRY"));
    }

    /** A partner's own id of a member. */
    public String externalId(String name, String value) {
        return value.matches("[A-Za-z0-9._~:-]{1,128}") ? value : refuse(name, "NOT_AN_EXTERNAL_ID");
    }

    public List<UUID> uuids(String name, List<String> values) {
        return each(name, values, value -> uuid(name, value));
    }

    public Integer integer(String name, String value, int minimum, int maximum, Integer otherwise) {
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            return number >= minimum && number <= maximum ? (Integer) number : outside(name, minimum, maximum);
        } catch (NumberFormatException notANumber) {
            return outside(name, minimum, maximum);
        }
    }

    public Boolean truth(String name, String value) {
        if (value == null || value.equals("true") || value.equals("false")) {
            return value == null ? null : Boolean.valueOf(value);
        }
        return refuse(name, "UNKNOWN_PARAMETER_VALUE", "true, false");
    }

    public LocalDate date(String name, String value) {
        return value == null ? null : Texts.date(value).orElseGet(() -> refuse(name, "NOT_A_DATE"));
    }

    /** A day a verdict can be asked for. */
    public LocalDate campaignDay(String name, String value) {
        LocalDate day = date(name, value);
        return CampaignDays.include(day)
                ? day
                : refuse(name, "OUTSIDE_THE_CAMPAIGN", CampaignDays.FIRST.toString(), CampaignDays.LAST.toString());
    }

    public Instant instant(String name, String value) {
        return value == null ? null : Texts.instant(value).orElseGet(() -> refuse(name, "NOT_AN_INSTANT"));
    }

    /** A short text without control characters. */
    public String text(String name, String value) {
        if (value == null) {
            return null;
        }
        boolean writable = value.codePoints().noneMatch(character -> Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE);
        return !value.isBlank() && value.length() <= MAXIMUM_LENGTH && writable
                ? value
                : refuse(name, "NOT_A_SHORT_TEXT", Integer.toString(MAXIMUM_LENGTH));
    }

    public List<String> texts(String name, List<String> values) {
        return each(name, values, value -> text(name, value));
    }

    public <E extends Enum<E>> List<E> constants(String name, List<String> values, Class<E> type) {
        return each(name, values, value -> constant(name, value, type));
    }

    private <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(candidate -> candidate.name().equals(value))
                .findFirst()
                .orElseGet(() -> refuse(name, "UNKNOWN_PARAMETER_VALUE", names(List.of(type.getEnumConstants()))));
    }

    /** A comma-separated choice from a closed set. */
    public Set<String> choice(String name, String value, Set<String> allowed) {
        if (value == null) {
            return Set.of();
        }
        Set<String> chosen = new LinkedHashSet<>(Arrays.asList(value.split(",", -1)));
        if (!allowed.containsAll(chosen)) {
            return refuse(name, "UNKNOWN_PARAMETER_VALUE", names(allowed.stream().sorted().toList())) == null
                    ? Set.of()
                    : chosen;
        }
        return chosen;
    }

    /** A value of the form {@code scheme:code}. */
    public List<String[]> pairs(String name, List<String> values) {
        return each(name, texts(name, values), value -> {
            int colon = value.indexOf(':');
            return colon < value.length() - 1 && SCHEME.matcher(value.substring(0, Math.max(0, colon))).matches()
                    ? new String[] {value.substring(0, colon), value.substring(colon + 1)}
                    : refuse(name, "NOT_A_PAIR");
        });
    }

    public <T> T refuse(String name, String code, String... arguments) {
        violations.add(Violation.at(name, code, arguments));
        return null;
    }

    private Integer outside(String name, int minimum, int maximum) {
        return refuse(name, "OUTSIDE_RANGE", Integer.toString(minimum), Integer.toString(maximum));
    }

    private <T> List<T> each(String name, List<String> values, Function<String, T> reader) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > MOST_VALUES) {
            refuse(name, "TOO_MANY_VALUES", Integer.toString(MOST_VALUES));
            return List.of();
        }
        return values.stream().map(reader).filter(java.util.Objects::nonNull).toList();
    }

    private static String names(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
