package org.racetozero.registry.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.racetozero.registry.support.PackagedService;

/** What can be known of the container image without building it: that it names only things that exist. */
class DeploymentFilesIT {

    private static final Path DOCKERFILE = Path.of("docker/Dockerfile");
    private static final Path COMPOSE = Path.of("docker/compose.yaml");
    private static final Path MAIN_SOURCES = Path.of("src/main/java");
    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");
    /** What the official PostgreSQL image documents. */
    private static final Set<String> POSTGRES_IMAGE_VARIABLES =
            Set.of("POSTGRES_DB", "POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_INITDB_ARGS");

    @TempDir
    private Path directory;

    @Test
    void everythingTheImageCopiesIsBuilt() throws IOException {
        List<String[]> copies = instructions("COPY").stream().map(copy -> copy.split("\\s+")).toList();
        assertThat(copies).isNotEmpty().allSatisfy(copy -> assertThat(Path.of(copy[0])).exists());
        assertThat(copies).extracting(copy -> copy[1]).contains("/opt/race-to-zero-registry/quarkus-run.jar");
        assertThat(instructions("ENTRYPOINT")).singleElement().asString()
                .contains("\"-Xmx256m\"")
                .contains("\"/opt/race-to-zero-registry/quarkus-run.jar\"");
        assertThat(instructions("USER")).containsExactly("registry");
    }

    @Test
    void everyVariableIsASetting() throws IOException {
        List<String> variables = new ArrayList<>();
        instructions("ENV").forEach(line -> Pattern.compile("(\\w+)=").matcher(line).results()
                .forEach(variable -> variables.add(variable.group(1))));
        compose().at("/services/registry/environment").fieldNames().forEachRemaining(variables::add);
        assertThat(variables).contains("REGISTRY_DATA_DIR", "QUARKUS_DATASOURCE_JDBC_URL");
        assertThat(settingsAsVariables()).containsAll(variables);

        List<String> ofTheDatabase = new ArrayList<>();
        compose().at("/services/database/environment").fieldNames().forEachRemaining(ofTheDatabase::add);
        assertThat(POSTGRES_IMAGE_VARIABLES).containsAll(ofTheDatabase);
    }

    @Test
    void theServiceIsGivenTheDatabaseBesideIt() throws IOException {
        JsonNode services = compose().get("services");
        JsonNode database = services.get("database");
        JsonNode service = services.get("registry");
        assertThat(database.get("image").asText()).isEqualTo("postgres:18");
        assertThat(database.at("/volumes/0").asText()).isEqualTo("database:/var/lib/postgresql");
        assertThat(database.at("/environment/POSTGRES_INITDB_ARGS").asText()).contains("--locale=C.UTF-8");
        assertThat(service.at("/environment/QUARKUS_DATASOURCE_JDBC_URL").asText())
                .isEqualTo("jdbc:postgresql://database:5432/" + database.at("/environment/POSTGRES_DB").asText());
        assertThat(service.at("/environment/QUARKUS_DATASOURCE_USERNAME"))
                .isEqualTo(database.at("/environment/POSTGRES_USER"));
        assertThat(service.at("/environment/QUARKUS_DATASOURCE_PASSWORD"))
                .isEqualTo(database.at("/environment/POSTGRES_PASSWORD"));
        assertThat(COMPOSE.resolveSibling(service.at("/build/context").asText())
                .resolve(service.at("/build/dockerfile").asText())).exists();
    }

    @Test
    void theHealthCheckTellsAReadyServiceFromAnAbsentOne() throws Exception {
        int port;
        try (PackagedService service = PackagedService.start(directory, Map.of())) {
            port = service.baseUrl().getPort();
            assertThat(healthCheck(port)).isZero();
        }
        assertThat(healthCheck(port)).isNotZero();
    }

    private static int healthCheck(int port) throws IOException, InterruptedException {
        String instruction = instructions("HEALTHCHECK").getFirst();
        JsonNode words = new ObjectMapper().readTree(instruction.substring(instruction.indexOf("CMD") + 3));
        List<String> command = new ArrayList<>();
        words.forEach(word -> command.add(word.asText().replace("/8080 ", "/" + port + " ")));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    /** The arguments of every instruction of a kind, continuation lines joined. */
    private static List<String> instructions(String kind) throws IOException {
        return Files.readString(DOCKERFILE).replace("\\\n", " ").lines()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length()).strip())
                .toList();
    }

    private static JsonNode compose() throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(COMPOSE.toFile());
    }

    /** The settings in the service's own file, those it refers to, and those its code reads, each as a variable. */
    private static Set<String> settingsAsVariables() throws IOException {
        Properties file = new Properties();
        try (var reader = Files.newBufferedReader(SETTINGS)) {
            file.load(reader);
        }
        Set<String> settings = new TreeSet<>(file.stringPropertyNames());
        file.values().forEach(value -> matches("\\$\\{([^:}]+)", value.toString()).forEach(settings::add));
        try (Stream<Path> sources = Files.walk(MAIN_SOURCES)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                matches("\"((?:registry|quarkus)\\.[\\w.-]+)\"", Files.readString(source)).forEach(settings::add);
            }
        }
        Set<String> variables = new TreeSet<>();
        settings.forEach(setting -> variables.add(setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")));
        return variables;
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    }
}
