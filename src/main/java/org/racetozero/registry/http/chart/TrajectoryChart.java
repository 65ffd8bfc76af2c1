package org.racetozero.registry.http.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.racetozero.registry.domain.trajectory.MemberTrajectory;
import org.racetozero.registry.domain.trajectory.TargetStanding;
import org.racetozero.registry.domain.trajectory.YearlyEmissions;

/** The way of a member's emissions as a picture: what its targets allow, what it emitted, where that leads. */
public final class TrajectoryChart {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 460;
    /** What is left of the width beside tick labels and margins. */
    private static final double PLOT_WIDTH = 700;
    private static final int TICKS_UP = 6;
    private static final int TICKS_ACROSS = 9;
    private static final double HEADROOM = 0.12;
    private static final double FOOTROOM = 0.04;
    private static final double SIDE_ROOM = 0.02;

    private static final ChartFont TITLE = new ChartFont(Font.BOLD, 17);
    private static final ChartFont TEXT = new ChartFont(Font.PLAIN, 13);
    private static final ChartFont NOTICE = new ChartFont(Font.PLAIN, 15);

    private TrajectoryChart() {
    }

    /**
     * That picture as SVG in UTF-8.
     *
     * @param standings how the member stands towards its targets; the one that comes first is told
     * @param member    its name
     */
    public static byte[] svg(
            MemberTrajectory trajectory, List<TargetStanding> standings, String member, Locale language) {
        ChartedPath charted = new ChartedPath(trajectory, standings);
        ChartTexts texts = new ChartTexts(charted, XmlText.of(member), language);
        JFreeChart chart = charted.isEmpty() ? notice(texts) : chart(charted, texts);
        chart.setTitle(title(texts.title(), TITLE));
        chart.setBackgroundPaint(Palette.PAPER);
        chart.setPadding(new RectangleInsets(10, 12, 8, 12));
        SvgCanvas canvas = new SvgCanvas(WIDTH, HEIGHT);
        chart.draw(canvas, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        return canvas.bytes(texts.title(), texts.description(), language.toLanguageTag());
    }

    /** An empty chart would look as if there were no emissions. */
    private static JFreeChart notice(ChartTexts texts) {
        XYPlot plot = new XYPlot();
        plot.setOutlineVisible(false);
        plot.setNoDataMessage(texts.nothingToShow());
        plot.setNoDataMessageFont(NOTICE);
        plot.setNoDataMessagePaint(Palette.INK);
        return new JFreeChart(null, TITLE, plot, false);
    }

    private static JFreeChart chart(ChartedPath charted, ChartTexts texts) {
        XYPlot plot = new XYPlot(null, years(charted), tonnes(charted), null);
        plot.setBackgroundPaint(Palette.PAPER);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(Palette.QUIET_INK);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        XYLineAndShapeRenderer allowed = new XYLineAndShapeRenderer(true, false);
        allowed.setSeriesPaint(0, Palette.ALLOWED);
        allowed.setSeriesStroke(0, Palette.FULL_LINE);
        add(plot, allowed, texts.allowed(), charted, charted.allowed());
        XYLineAndShapeRenderer projected = new XYLineAndShapeRenderer(true, false);
        projected.setSeriesPaint(0, Palette.PROJECTED);
        projected.setSeriesStroke(0, Palette.DASHED_LINE);
        add(plot, projected, texts.projected(), charted, charted.projected());
        XYLineAndShapeRenderer stated = new XYLineAndShapeRenderer(false, true);
        stated.setSeriesPaint(0, Palette.ALLOWED);
        stated.setSeriesShape(0, Palette.DIAMOND);
        add(plot, stated, texts.stated(), charted, charted.stated());
        XYLineAndShapeRenderer actual = new XYLineAndShapeRenderer(false, true);
        actual.setSeriesPaint(0, Palette.ACTUAL);
        actual.setSeriesShape(0, Palette.DOT);
        add(plot, actual, texts.actual(), charted, charted.actual());
        plot.addAnnotation(new PointLabels(labels(charted), TEXT));
        JFreeChart chart = new JFreeChart(null, TITLE, plot, false);
        chart.addSubtitle(title(texts.summary(), TEXT));
        chart.addSubtitle(title(texts.axis(), TEXT));
        chart.addLegend(legend(plot));
        return chart;
    }

    private static void add(
            XYPlot plot, XYLineAndShapeRenderer renderer, String name, ChartedPath charted,
            List<YearlyEmissions> points) {
        if (points.isEmpty()) {
            return;
        }
        // Drawn piece by piece, a dashed line would begin anew in every year.
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setLegendLine(Palette.LEGEND_LINE);
        renderer.setDrawOutlines(false);
        XYSeries series = new XYSeries(name);
        for (YearlyEmissions point : points) {
            series.add(point.year(), charted.scale().in(point.tonnesCo2e()).doubleValue());
        }
        int index = plot.getDatasetCount();
        plot.setDataset(index, new XYSeriesCollection(series));
        plot.setRenderer(index, renderer);
    }

    private static List<PointLabels.Label> labels(ChartedPath charted) {
        return charted.stated().stream()
                .map(point -> new PointLabels.Label(
                        point.year(),
                        charted.scale().in(point.tonnesCo2e()).doubleValue(),
                        label(charted, point)))
                .toList();
    }

    private static String label(ChartedPath charted, YearlyEmissions point) {
        return point.year() + ": " + charted.scale().text(point.tonnesCo2e());
    }

    /** Beyond the last year there is room for the words of what happens in it. */
    private static NumberAxis years(ChartedPath charted) {
        double span = Math.max(1, charted.lastYear() - charted.firstYear());
        double words = charted.stated().isEmpty() ? 0 : TEXT.widthOf(label(charted, charted.stated().getLast()));
        double room = span * (words + 2 * SIDE_ROOM * PLOT_WIDTH) / (PLOT_WIDTH - words);
        NumberAxis axis = axis(AxisSteps.ofYears(span, TICKS_ACROSS), false);
        axis.setAxisLineVisible(false);
        axis.setRange(charted.firstYear() - span * SIDE_ROOM, charted.lastYear() + room);
        return axis;
    }

    private static NumberAxis tonnes(ChartedPath charted) {
        double least = Math.min(0, charted.scale().in(charted.least()).doubleValue());
        double most = Math.max(0, charted.scale().in(charted.most()).doubleValue());
        double range = most > least ? most - least : 1;
        NumberAxis axis = axis(AxisSteps.over(range, TICKS_UP), true);
        axis.setRange(least - range * FOOTROOM, least + range * (1 + HEADROOM));
        return axis;
    }

    private static NumberAxis axis(AxisSteps steps, boolean grouped) {
        NumberAxis axis = new NumberAxis(null);
        NumberFormat format = TonneScale.format(steps.decimals());
        format.setGroupingUsed(grouped);
        axis.setTickUnit(new NumberTickUnit(steps.size(), format));
        axis.setTickLabelFont(TEXT);
        axis.setLabelFont(TEXT);
        axis.setTickLabelPaint(Palette.INK);
        axis.setAxisLinePaint(Palette.QUIET_INK);
        axis.setTickMarkPaint(Palette.QUIET_INK);
        return axis;
    }

    private static TextTitle title(String text, ChartFont font) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(Palette.INK);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setMaximumLinesToDisplay(2);
        title.setPadding(2, 4, 2, 4);
        return title;
    }

    private static LegendTitle legend(XYPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(TEXT);
        legend.setItemPaint(Palette.INK);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
        return legend;
    }
}
