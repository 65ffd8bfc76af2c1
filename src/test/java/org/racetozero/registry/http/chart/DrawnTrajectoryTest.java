package org.racetozero.registry.http.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.trajectory.ActualEmissions;
import org.racetozero.registry.domain.trajectory.MemberTrajectory;
import org.racetozero.registry.domain.trajectory.PathShape;
import org.racetozero.registry.domain.trajectory.ProgressState;
import org.racetozero.registry.domain.trajectory.TargetPath;
import org.racetozero.registry.domain.trajectory.TargetStanding;
import org.racetozero.registry.domain.trajectory.YearlyEmissions;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A trajectory is drawn so that everybody can read it, whatever there is to draw. */
class DrawnTrajectoryTest {

    private static final MemberTrajectory NOTHING =
            new MemberTrajectory(List.of(), List.of(), List.of(), List.of(), List.of());
    private static final UUID FIRST = new UUID(0, 1);

    @Test
    void itSaysInWordsWhatItShows() {
        ChartPage chart = drawn(city(), Locale.ENGLISH);

        assertThat(chart.root().getAttribute("role")).isEqualTo("img");
        assertThat(chart.root().getAttribute("lang")).isEqualTo("en");
        assertThat(chart.root().getAttribute("viewBox")).isEqualTo("0 0 800 460");
        assertThat(chart.root().getAttribute("width")).isEqualTo("800");
        assertThat(chart.root().getAttribute("height")).isEqualTo("460");
        assertThat(chart.title()).isEqualTo("Example City: emissions and targets");
        assertThat(chart.description()).isEqualTo("A chart of yearly greenhouse gas emissions from 2018 to 2050. "
                + "The path of the targets begins in 2018 with 1.15 Mt CO₂e. The target for 2030 is 0.495 Mt CO₂e. "
                + "The target for 2050 is 0 Mt CO₂e. The latest inventory, of 2023, counts 0.985 Mt CO₂e. "
                + "That is behind the target. Straight on from the last three inventories, emissions would be "
                + "0.105 Mt CO₂e in 2050.");
        assertThat(chart.drawn())
                .contains("Example City: emissions and targets", "Mt CO₂e per year", "Allowed by the targets",
                        "Inventories", "Projection of the last three inventories", "Base and targets",
                        "2018: 1.15 Mt", "2030: 0.495 Mt", "2050: 0 Mt", "2020", "0.0", "1.2")
                .doesNotContain("2,020");
    }

    @Test
    void itIsDrawnInJapaneseToo() {
        ChartPage chart = drawn(city(), Locale.JAPANESE);

        assertThat(chart.root().getAttribute("lang")).isEqualTo("ja");
        assertThat(chart.title()).isEqualTo("Example City：排出量と目標");
        assertThat(chart.description()).contains("2030 年の目標は 0.495 Mt CO₂e です。", "目標より遅れています。");
        assertThat(chart.drawn()).contains("インベントリ", "目標が許す排出量", "2030: 0.495 Mt");
    }

    @Test
    void textStaysTextInTheReadersOwnFace() {
        ChartPage chart = drawn(city(), Locale.ENGLISH);

        assertThat(chart.texts()).hasSizeGreaterThan(20).allSatisfy(text -> {
            assertThat(inherited(text, "font-family")).isEqualTo("sans-serif");
            assertThat(Double.parseDouble(text.getAttribute("textLength"))).isPositive();
        });
    }

    @Test
    void theSameIsDrawnByteForByte() {
        byte[] first = svg(city(), "Example City", Locale.ENGLISH);

        assertThat(svg(city(), "Example City", Locale.ENGLISH)).isEqualTo(first);
        assertThat(svg(city(), "Example City", Locale.JAPANESE)).isNotEqualTo(first);
    }

    @Test
    void coloursStandOutAndAreNeverTheOnlySign() {
        for (Color colour : List.of(Palette.ALLOWED, Palette.ACTUAL, Palette.PROJECTED)) {
            assertThat(contrast(colour, Palette.PAPER)).isGreaterThan(3);
        }
        for (Color ink : List.of(Palette.INK, Palette.QUIET_INK)) {
            assertThat(contrast(ink, Palette.PAPER)).isGreaterThan(4.5);
        }
        assertThat(Palette.FULL_LINE).isNotEqualTo(Palette.DASHED_LINE);
        assertThat(Palette.DOT.getBounds2D()).isNotEqualTo(Palette.DIAMOND.getBounds2D());
        ChartPage chart = drawn(city(), Locale.ENGLISH);
        assertThat(chart.elements("path")).extracting(path -> inherited(path, "stroke-dasharray")).contains("7,5");
        assertThat(chart.elements("path"))
                .extracting(path -> inherited(path, "fill"))
                .filteredOn("rgb(213,94,0)"::equals)
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void whereThereIsNothingItSaysSo() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            ChartPage chart = drawn(NOTHING, language);

            assertThat(chart.description()).isNotBlank();
            assertThat(String.join("", chart.drawn()).replace(" ", ""))
                    .contains(chart.description().replace(" ", ""));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0.001         | 0.001 t        | t CO₂e per year",
        "0             | 0 t            | t CO₂e per year",
        "999.994       | 1,000 t        | t CO₂e per year",
        "1000          | 1 kt           | kt CO₂e per year",
        "123456        | 123 kt         | kt CO₂e per year",
        "999999.999999 | 1,000 kt       | kt CO₂e per year",
        "1146000       | 1.15 Mt        | Mt CO₂e per year",
        "100000000000  | 100,000 Mt     | Mt CO₂e per year"})
    void amountsComeInTheUnitThatSuitsThem(BigDecimal tonnes, String shown, String axis) {
        ChartPage chart = drawn(path(tonnes, BigDecimal.ZERO), Locale.ENGLISH);

        assertThat(chart.drawn()).contains("2020: " + shown, axis);
        assertThat(chart.description()).contains("begins in 2020 with " + shown + " CO₂e");
        requireLegible(chart);
    }

    @Test
    void whatGoesBelowZeroIsDrawnBelowZero() {
        ChartPage chart = drawn(path(new BigDecimal("100"), new BigDecimal("-20.5")), Locale.ENGLISH);

        assertThat(chart.drawn()).contains("2030: −20.5 t", "−25", "0");
        requireLegible(chart);
    }

    @ParameterizedTest
    @MethodSource
    void nothingIsWrittenOverAnythingElse(MemberTrajectory trajectory) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            requireLegible(drawn(trajectory, language));
        }
    }

    static Stream<MemberTrajectory> nothingIsWrittenOverAnythingElse() {
        List<TargetPath> paths = new ArrayList<>();
        List<YearlyEmissions> allowed = new ArrayList<>();
        for (int year = 2020; year <= 2032; year++) {
            BigDecimal tonnes = BigDecimal.valueOf(1_000_000 - (year - 2020) * 1_000L);
            allowed.add(new YearlyEmissions(year, tonnes));
            paths.add(target(new UUID(1, year), year, tonnes));
        }
        MemberTrajectory crowded = new MemberTrajectory(paths, allowed, List.of(), List.of(), List.of());
        MemberTrajectory one = new MemberTrajectory(
                List.of(), List.of(), List.of(new ActualEmissions(2024, BigDecimal.TEN, "2024")), List.of(), List.of());
        MemberTrajectory distant = new MemberTrajectory(
                List.of(),
                List.of(new YearlyEmissions(1900, BigDecimal.TEN), new YearlyEmissions(2200, BigDecimal.ONE)),
                List.of(), List.of(), List.of());
        return Stream.of(city(), crowded, one, distant, path(BigDecimal.ONE, BigDecimal.ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "\"><svg onload=alert(1)>", "&amp; &lt; ]]> <!-- --> <?php ?>", "Ａ\uFFFE\uFFFF",
        "札幌市\n名古屋市", "{0} '' %s", "🌍 Erde"})
    void aNameIsNothingButAName(String name) {
        ChartPage chart = ChartPage.of(svg(city(), name, Locale.ENGLISH));

        assertThat(chart.title()).endsWith(": emissions and targets")
                .startsWith(name.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD'));
    }

    @Test
    void aLongNameIsCutShort() {
        requireLegible(ChartPage.of(svg(city(), "Verwaltungsgemeinschaft ".repeat(40), Locale.ENGLISH)));
        requireLegible(ChartPage.of(svg(city(), "市町村".repeat(60), Locale.JAPANESE)));
        requireLegible(ChartPage.of(svg(city(), "x".repeat(400), Locale.ENGLISH)));
    }

    private static ChartPage drawn(MemberTrajectory trajectory, Locale language) {
        return ChartPage.of(svg(trajectory, "Example City", language));
    }

    private static byte[] svg(MemberTrajectory trajectory, String name, Locale language) {
        TargetStanding standing = new TargetStanding(
                FIRST, TargetKind.ABSOLUTE, Horizon.INTERIM, ProgressState.BEHIND, 2018, 2030, null, null, 2023, null,
                null, null, null, null, null, null, null, null, null, List.of());
        return TrajectoryChart.svg(trajectory, List.of(standing), name, language);
    }

    private static MemberTrajectory city() {
        BigDecimal base = new BigDecimal("1146000");
        BigDecimal half = new BigDecimal("495000");
        List<YearlyEmissions> allowed = new ArrayList<>(line(2018, base, 2030, half));
        allowed.addAll(line(2030, half, 2050, BigDecimal.ZERO).subList(1, 21));
        return new MemberTrajectory(
                List.of(target(new UUID(0, 2), 2050, BigDecimal.ZERO), target(FIRST, 2030, half)),
                allowed,
                List.of(new ActualEmissions(2018, base, "2018"),
                        new ActualEmissions(2021, new BigDecimal("1050000"), "2021"),
                        new ActualEmissions(2022, new BigDecimal("1010000"), "2022"),
                        new ActualEmissions(2023, new BigDecimal("985000.5"), "2023")),
                line(2023, new BigDecimal("982667"), 2050, new BigDecimal("105000")),
                List.of());
    }

    private static MemberTrajectory path(BigDecimal from, BigDecimal to) {
        return new MemberTrajectory(
                List.of(target(FIRST, 2030, to)), line(2020, from, 2030, to), List.of(), List.of(), List.of());
    }

    private static TargetPath target(UUID id, int year, BigDecimal tonnes) {
        return new TargetPath(
                id, TargetKind.ABSOLUTE, Horizon.INTERIM, PathShape.LINEAR, 2018, year, null, tonnes, List.of(),
                List.of());
    }

    private static List<YearlyEmissions> line(int start, BigDecimal from, int end, BigDecimal to) {
        List<YearlyEmissions> years = new ArrayList<>();
        for (int year = start; year <= end; year++) {
            BigDecimal elapsed = BigDecimal.valueOf(year - start)
                    .divide(BigDecimal.valueOf(end - start), MathContext.DECIMAL64);
            years.add(new YearlyEmissions(year, from.add(to.subtract(from).multiply(elapsed))));
        }
        years.set(years.size() - 1, new YearlyEmissions(end, to));
        return years;
    }

    /** No two texts touch, and none leaves the picture. */
    private static void requireLegible(ChartPage chart) {
        List<Element> texts = chart.texts();
        for (int one = 0; one < texts.size(); one++) {
            Rectangle2D place = place(texts.get(one));
            assertThat(place.getMinX()).as(texts.get(one).getTextContent()).isBetween(0.0, 800.0);
            assertThat(place.getMaxX()).as(texts.get(one).getTextContent()).isBetween(0.0, 800.0);
            assertThat(place.getMaxY()).as(texts.get(one).getTextContent()).isBetween(0.0, 460.0);
            for (int other = one + 1; other < texts.size(); other++) {
                assertThat(place.intersects(place(texts.get(other))))
                        .as(texts.get(one).getTextContent() + " over " + texts.get(other).getTextContent())
                        .isFalse();
            }
        }
    }

    private static Rectangle2D place(Element text) {
        double size = Double.parseDouble(inherited(text, "font-size").replace("px", ""));
        double height = size * 0.7;
        return new Rectangle2D.Double(
                Double.parseDouble(text.getAttribute("x")), Double.parseDouble(text.getAttribute("y")) - height,
                Double.parseDouble(text.getAttribute("textLength")), height);
    }

    private static String inherited(Element element, String attribute) {
        for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
            if (each.hasAttribute(attribute)) {
                return each.getAttribute(attribute);
            }
        }
        return "";
    }

    /** The contrast of two colours (WCAG 2.2). */
    private static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
