package org.racetozero.registry.contract.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.racetozero.registry.support.RawHttp;

/**
 * Whatever is sent, the service answers with a status the contract declares and a body it describes, with a problem
 * when it refuses, and never with a failure of its own.
 *
 * <p>{@code -Dfuzz.seconds} makes it longer, {@code -Dfuzz.seed} repeats a run.
 */
@QuarkusTest
@TestProfile(ContractFuzzTest.OnItsOwn.class)
class ContractFuzzTest {

    /** The same in every build, so that a change turns it red and not chance; others are tried with -Dfuzz.seed. */
    private static final long USUAL_SEED = 1795321513870L;

    private static final Logger LOG = Logger.getLogger(ContractFuzzTest.class);
    private static final long SECONDS = 20;

    @TestHTTPResource
    URI address;

    @ConfigProperty(name = "registry.bootstrap-key")
    String bootstrapKey;

    @TempDir
    Path directory;

    /** A service and database that no other test shares: the fuzzer writes and deletes as it likes. */
    public static final class OnItsOwn implements QuarkusTestProfile {
    }

    @Test
    void theServiceKeepsTheContractWhateverIsSent() {
        long seed = Long.getLong("fuzz.seed", USUAL_SEED);
        Duration time = Duration.ofSeconds(Long.getLong("fuzz.seconds", SECONDS));
        Fuzzer fuzzer = new Fuzzer(
                new RawHttp(address.getHost(), address.getPort()), bootstrapKey, seed, directory.resolve("coverage"));
        LOG.infof("Fuzzing for %s with -Dfuzz.seed=%d", time, seed);

        fuzzer.run(time);

        LOG.infof("Statuses answered: %s", fuzzer.statuses());
        assertThat(String.join("\n\n", fuzzer.mistakes()))
                .as("-Dfuzz.seed=%d, statuses %s", seed, fuzzer.statuses())
                .isEmpty();
        assertThat(fuzzer.statuses()).as("a fuzzer that nothing is accepted from tests little").containsKeys(200, 201);
    }
}
