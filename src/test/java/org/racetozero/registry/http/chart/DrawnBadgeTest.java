package org.racetozero.registry.http.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A badge can be read by everybody, whatever stands on it. */
class DrawnBadgeTest {

    @Test
    void itSaysInWordsWhatItShows() {
        ChartPage page = ChartPage.of(MilestoneBadge.svg(words("Example City"), Locale.ENGLISH));

        assertThat(page.root().getAttribute("role")).isEqualTo("img");
        assertThat(page.root().getAttribute("width")).isEqualTo("360");
        assertThat(page.title()).isEqualTo("Milestones: Example City");
        assertThat(page.description())
                .isEqualTo("Pledge made: 2021; Target set: by 2022. Takes part through Example Circle. Recorded.");
        assertThat(page.drawn()).containsExactly(
                "Milestones", "Example City", "Pledge made: 2021", "Target set: by 2022",
                "Takes part through Example Circle.", "Recorded.");
    }

    @Test
    void whoHasReachedNothingIsToldSo() {
        MilestoneBadge.Words nothing = new MilestoneBadge.Words(
                "マイルストーン", "例示市", List.of(), "まだありません。", "例示の会を通じて参加しています。", "記録です。");

        ChartPage page = ChartPage.of(MilestoneBadge.svg(nothing, Locale.JAPANESE));

        assertThat(page.root().getAttribute("lang")).isEqualTo("ja");
        assertThat(page.description()).isEqualTo("まだありません。例示の会を通じて参加しています。記録です。");
        requireLegible(page);
    }

    @Test
    void theSameIsDrawnByteForByte() {
        assertThat(MilestoneBadge.svg(words("Example City"), Locale.ENGLISH))
                .isEqualTo(MilestoneBadge.svg(words("Example City"), Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "\"><svg onload=alert(1)>", "&amp; &lt; ]]> <!-- --> <?php ?>", "Ａ\uFFFE\uFFFF",
        "札幌市\n名古屋市", "{0} '' %s", "🌍 Erde"})
    void aNameIsNothingButAName(String name) {
        ChartPage page = ChartPage.of(MilestoneBadge.svg(words(name), Locale.ENGLISH));

        assertThat(page.title())
                .isEqualTo("Milestones: " + name.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD'));
        requireLegible(page);
    }

    @ParameterizedTest
    @MethodSource
    void nothingIsWrittenOverAnythingElse(String text) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            requireLegible(ChartPage.of(MilestoneBadge.svg(
                    new MilestoneBadge.Words(text, text, List.of(text, text, text, text, text), text, text, text),
                    language)));
        }
    }

    static Stream<String> nothingIsWrittenOverAnythingElse() {
        return Stream.of(
                "x", "Verwaltungsgemeinschaft ".repeat(40), "市町村".repeat(60), "x".repeat(400),
                "🌍👨‍👩‍👧‍👦".repeat(80), "A city, ".repeat(7));
    }

    private static MilestoneBadge.Words words(String member) {
        return new MilestoneBadge.Words(
                "Milestones", member, List.of("Pledge made: 2021", "Target set: by 2022"), "None yet.",
                "Takes part through Example Circle.", "Recorded.");
    }

    /** No two texts touch, and none leaves the picture. */
    private static void requireLegible(ChartPage page) {
        double height = Double.parseDouble(page.root().getAttribute("height"));
        List<Element> texts = page.texts();
        for (int one = 0; one < texts.size(); one++) {
            Rectangle2D place = place(texts.get(one));
            assertThat(place.getMinX()).as(texts.get(one).getTextContent()).isBetween(0.0, 360.0);
            assertThat(place.getMaxX()).as(texts.get(one).getTextContent()).isBetween(0.0, 360.0);
            assertThat(place.getMaxY()).as(texts.get(one).getTextContent()).isBetween(0.0, height);
            for (int other = one + 1; other < texts.size(); other++) {
                assertThat(place.intersects(place(texts.get(other)))).as(texts.get(one).getTextContent()).isFalse();
            }
        }
    }

    private static Rectangle2D place(Element text) {
        double size = Double.parseDouble(inherited(text, "font-size").replace("px", ""));
        return new Rectangle2D.Double(
                Double.parseDouble(text.getAttribute("x")), Double.parseDouble(text.getAttribute("y")) - size * 0.7,
                Double.parseDouble(text.getAttribute("textLength")), size * 0.7);
    }

    private static String inherited(Element element, String attribute) {
        for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
            if (each.hasAttribute(attribute)) {
                return each.getAttribute(attribute);
            }
        }
        return "";
    }
}
