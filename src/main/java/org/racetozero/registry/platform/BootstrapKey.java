package org.racetozero.registry.platform;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** The key with which the first campaign administrator of an installation gets in and makes further keys. */
final class BootstrapKey {

    static final String SETTING = "registry.bootstrap-key";

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int PREFIX_LENGTH = 8;
    /** 190 bits: beyond any guessing, so that the key needs no lockout. */
    private static final int SECRET_LENGTH = 32;

    private BootstrapKey() {
    }

    /** The installation's key, made at its first start and kept in a file that only its account can read. */
    static String of(DataDirectory directory) throws IOException {
        PrivateFiles.createDirectories(directory.path());
        return PrivateFiles.readOrCreateSecret(directory.bootstrapKey(), BootstrapKey::generate);
    }

    private static String generate() {
        SecureRandom random = new SecureRandom();
        return "r2z_" + base62(random, PREFIX_LENGTH) + "_" + base62(random, SECRET_LENGTH);
    }

    static String base62(SecureRandom random, int length) {
        return random.ints(length, 0, BASE62.length())
                .mapToObj(index -> String.valueOf(BASE62.charAt(index)))
                .collect(Collectors.joining());
    }
}
