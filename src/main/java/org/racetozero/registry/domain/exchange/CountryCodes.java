package org.racetozero.registry.domain.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Translates the three-letter country codes of ISO 3166-1 into the two-letter ones. */
public final class CountryCodes {
    private static final Map<String, String> ALPHA_2_BY_ALPHA_3 = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    alpha2 -> Locale.of("", alpha2).getISO3Country(), Function.identity()));

    private CountryCodes() {
    }

    /** The two-letter code; empty for what is no country of ISO 3166-1. */
    public static Optional<String> alpha2(String alpha3) {
        return Optional.ofNullable(ALPHA_2_BY_ALPHA_3.get(alpha3));
    }
}
