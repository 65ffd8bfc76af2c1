package org.racetozero.registry.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks for a picture is told from who does not mind one. */
class PictureFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8",
        "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5",
        "image/avif,image/webp,*/*",
        "image/webp,image/apng,image/*,*/*;q=0.8",
        "image/png,image/*;q=0.8,*/*;q=0.5",
        "image/*",
        "image/svg+xml",
        "image/svg+xml;q=0.1",
        "application/json,image/svg+xml",
        "application/json;q=0.5,image/svg+xml;q=0.5"})
    void whoNamesImagesWantsOne(String accept) {
        assertThat(PictureFilter.wantsPicture(ranges(accept))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "*/*",
        "application/json",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8",
        "image/png",
        "image/svg+xml;q=0,*/*",
        "image/svg+xml;q=0.5,application/json",
        "image/png,application/json;q=0.9,*/*;q=0.1",
        "text/csv,image/png"})
    void whoDoesNotGetsSomethingElse(String accept) {
        assertThat(PictureFilter.wantsPicture(ranges(accept))).isFalse();
    }

    private static List<MediaType> ranges(String accept) {
        return Arrays.stream(accept.split(",")).map(PictureFilterTest::range).toList();
    }

    private static MediaType range(String text) {
        String[] parts = text.split("[/;]");
        return parts.length == 2
                ? new MediaType(parts[0], parts[1])
                : new MediaType(parts[0], parts[1], Map.of("q", parts[2].substring(2)));
    }
}
