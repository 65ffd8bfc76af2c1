package org.racetozero.registry.http.conditional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strong entity tag (RFC 9110 §8.8.3) of the form {@code "<version>.<digest>"}: the version guards changes, the
 * digest covers everything else that is shown. Lists have no version and write 0.
 */
public record EntityTag(long version, String digest) {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\\.([0-9a-f]{1,64})\"");
    private static final int DIGEST_BYTES = 12;

    public static EntityTag of(long version, byte[] shown, String... variant) {
        MessageDigest digest = sha256();
        for (String part : variant) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        digest.update(shown);
        return new EntityTag(version, HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES));
    }

    /** The version a tag names, if it is one of ours. */
    public static OptionalLong versionOf(String tag) {
        Matcher matcher = FORM.matcher(tag);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** The tag of the same representation compressed: another coding is another representation (RFC 9110 §8.8.3). */
    public EntityTag ofCoding() {
        return new EntityTag(version, digest + "0");
    }

    public static EntityTag parse(String tag) {
        int dot = tag.indexOf('.');
        return new EntityTag(Long.parseLong(tag.substring(1, dot)), tag.substring(dot + 1, tag.length() - 1));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public String toString() {
        return '"' + Long.toString(version) + '.' + digest + '"';
    }
}
