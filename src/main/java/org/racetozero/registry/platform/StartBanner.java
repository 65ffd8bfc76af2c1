package org.racetozero.registry.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a person needs to know once the service answers: where it is, where its key lies, where its data lie. */
public final class StartBanner implements QuarkusApplication {

    static final String DATA = "registry.start.data";
    static final String KEY_FILE = "registry.start.key-file";

    @Override
    public int run(String... arguments) {
        System.out.println(text(ConfigProvider.getConfig()));
        Quarkus.waitForExit();
        return 0;
    }

    static String text(Config config) {
        Optional<String> keyFile = config.getOptionalValue(KEY_FILE, String.class);
        Optional<String> data = config.getOptionalValue(DATA, String.class);
        return """

                Race to Zero registry is ready.
                  URL        http://%s:%d
                  Admin key  %s
                  Data       %s
                """.formatted(
                config.getValue("quarkus.http.host", String.class),
                config.getValue("quarkus.http.port", Integer.class),
                keyFile.orElse("as configured in " + BootstrapKey.SETTING),
                data.orElseGet(() -> withoutParameters(config.getValue("quarkus.datasource.jdbc.url", String.class))));
    }

    /** A JDBC URL may carry a password among its parameters. */
    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "");
    }
}
