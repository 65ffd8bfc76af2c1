package org.racetozero.registry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.racetozero.registry.support.PackagedService;

/** Does what the README says, as a newcomer would: every shell block, in its order, in one shell. */
class ReadmeIT {

    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String DATA_FOLDER = "race-to-zero-registry";

    @Test
    void everyCommandOfTheReadmeSucceeds(@TempDir Path home) throws IOException, InterruptedException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> blocks = BLOCK.matcher(readme).results().map(match -> match.group(1)).toList();
        assertThat(blocks).hasSizeGreaterThan(5);
        Map<String, String> demo = Map.of("REGISTRY_DEMO", "true");
        try (PackagedService service = PackagedService.start(home.resolve(DATA_FOLDER), demo)) {
            Path script = home.resolve("readme.sh");
            Files.writeString(script, script(blocks, service));
            Process shell = new ProcessBuilder("bash", script.toString())
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("readme.out").toFile())
                    .start();
            boolean ended = shell.waitFor(60, TimeUnit.SECONDS);
            String output = Files.readString(home.resolve("readme.out"), StandardCharsets.UTF_8);
            assertThat(ended).as(output).isTrue();
            assertThat(shell.exitValue()).as(output).isZero();
            assertThat(output).contains("千葉商科大学", "\"total\":", "誓約", "\"operation\":\"CREATED\"", "PL-01");
        }
    }

    /** Stops at the first command that fails and says which it was. */
    private static String script(List<String> blocks, PackagedService service)
            throws IOException, InterruptedException {
        String home = "export XDG_DATA_HOME=\"$(dirname \"$0\")\"\n";
        String commands = String.join("\n", blocks).replace("http://127.0.0.1:8080", service.baseUrl().toString());
        return "set -euo pipefail\ntrap 'echo \"failed: $BASH_COMMAND\"' ERR\n" + home + commands;
    }
}
