package org.racetozero.registry.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whose tokens are trusted, and which of their claims say what (RFC 7519). */
@ConfigMapping(prefix = "registry.jwt")
public interface JwtSettings {

    /** Where the issuer's keys are: an https address, an http one of this machine, or a file; none for no tokens. */
    Optional<String> jwks();

    Optional<String> issuer();

    Optional<String> audience();

    @WithDefault("RS256,ES256")
    List<String> algorithms();

    /** How long after reading the keys they are not read again, whatever tokens come. */
    @WithDefault("10S")
    Duration keyRefreshPause();

    Claims claims();

    /** The names of the claims that say what a bearer is. */
    interface Claims {

        @WithDefault("role")
        String role();

        @WithDefault("partner")
        String partner();

        @WithDefault("member")
        String member();

        /** A space-separated text (RFC 9068) or a list; names that are no scopes here are another service's. */
        @WithDefault("scope")
        String scopes();
    }
}
