package org.racetozero.registry.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service as an operator may set it up: with small shares of requests, and one front-end that may read it. */
public final class OperatorSettings implements QuarkusTestProfile {

    public static final int ANONYMOUS = 20;
    public static final int AUTHENTICATED = 30;
    public static final String FRONT_END = "https://front-end.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "registry.rate-limit.anonymous", Integer.toString(ANONYMOUS),
                "registry.rate-limit.authenticated", Integer.toString(AUTHENTICATED),
                "registry.cors.origins", FRONT_END);
    }
}
