package org.racetozero.registry.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    private static final String HOME = System.getProperty("user.home");

    @TempDir
    private Path directory;

    @Test
    void isTheConfiguredOneElseTheUsersOwn() {
        Map<String, String> xdg = Map.of("XDG_DATA_HOME", "/data/of/user", "XDG_CACHE_HOME", "/cache/of/user");
        assertThat(DataDirectory.of(Optional.of("/srv/registry"), xdg).path()).isEqualTo(Path.of("/srv/registry"));
        assertThat(DataDirectory.of(Optional.of("here/../there"), xdg).path())
                .isEqualTo(Path.of("there").toAbsolutePath());
        assertThat(DataDirectory.of(Optional.empty(), xdg).path())
                .isEqualTo(Path.of("/data/of/user/race-to-zero-registry"));
        assertThat(DataDirectory.cache(Optional.empty(), xdg))
                .isEqualTo(Path.of("/cache/of/user/race-to-zero-registry"));
        assertThat(DataDirectory.of(Optional.empty(), Map.of()).path())
                .isEqualTo(Path.of(HOME, ".local/share/race-to-zero-registry"));
        assertThat(DataDirectory.cache(Optional.empty(), Map.of("XDG_CACHE_HOME", "relative/is/invalid")))
                .isEqualTo(Path.of(HOME, ".cache/race-to-zero-registry"));
    }

    @Test
    void isLockedForOneHolderAtATime() throws Exception {
        DataDirectory data = new DataDirectory(directory);
        try (DataDirectory.Lock lock = data.lock()) {
            assertThat(lock.held().isValid()).isTrue();
            assertThatThrownBy(data::lock).isInstanceOf(StartRefusedException.class);
        }
        data.lock().close();
    }

    @Test
    void hasOneBootstrapKeyEvenWhenManyStartAtOnce() {
        DataDirectory data = new DataDirectory(directory.resolve("new"));
        Set<String> keys = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 50).parallel().forEach(start -> keys.add(bootstrapKey(data)));
        assertThat(keys).singleElement().asString().matches("r2z_[0-9A-Za-z]{8}_[0-9A-Za-z]{32}");
        assertThat(data.path()).isDirectoryContaining(path -> path.equals(data.bootstrapKey()));
        assertThat(data.path().toFile().list()).containsExactly("bootstrap-key");
    }

    @Test
    void keepsABootstrapKeyThatSomeoneWroteByHand() throws Exception {
        DataDirectory data = new DataDirectory(directory);
        Files.createFile(data.bootstrapKey(), PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rw-------")));
        assertThatThrownBy(() -> BootstrapKey.of(data))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("is empty");
        Files.writeString(data.bootstrapKey(), "my own words\n");
        assertThat(BootstrapKey.of(data)).isEqualTo("my own words");
    }

    private static String bootstrapKey(DataDirectory data) {
        try {
            return BootstrapKey.of(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
