package org.racetozero.registry.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes API keys and their hashes; a key has enough entropy that one round of SHA-256 cannot be turned back. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int PREFIX_LENGTH = 10;
    private static final int SECRET_LENGTH = 32;
    private static final Pattern FORM = Pattern.compile("r2z_([0-9A-Za-z]{4,32})_[0-9A-Za-z]{16,128}");

    private Secrets() {
    }

    /** A new key of the form {@code r2z_<prefix>_<secret>}; the prefix may be shown, the secret only once. */
    static String newKey() {
        return "r2z_" + random(PREFIX_LENGTH) + "_" + random(SECRET_LENGTH);
    }

    /** The part of a key that names it; empty when the text is no key of ours, which then nothing is looked up for. */
    static Optional<String> prefixOf(String key) {
        Matcher matcher = FORM.matcher(key);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String random(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
