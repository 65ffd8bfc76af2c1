package org.racetozero.registry.http.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Writes beside points what they are, none over another and all within the plot. */
final class PointLabels extends AbstractXYAnnotation {

    /** A point and its words. */
    record Label(double x, double y, String text) {
    }

    private static final long serialVersionUID = 1L;
    private static final int DISTANCE = 8;
    private static final int LINE = 17;
    private static final int ASCENT = 12;
    private static final Color VEIL = new Color(0xff, 0xff, 0xff, 0xd0);

    private final transient List<Label> labels;
    private final ChartFont font;

    PointLabels(List<Label> labels, ChartFont font) {
        this.labels = List.copyOf(labels);
        this.font = font;
    }

    @Override
    public void draw(
            Graphics2D graphics, XYPlot plot, Rectangle2D area, ValueAxis across, ValueAxis up, int index,
            PlotRenderingInfo info) {
        List<Rectangle2D> taken = new ArrayList<>();
        graphics.setFont(font);
        for (Label label : labels) {
            double x = across.valueToJava2D(label.x(), area, plot.getDomainAxisEdge());
            double y = up.valueToJava2D(label.y(), area, plot.getRangeAxisEdge());
            Rectangle2D place = place(x, y, label.text(), area, taken);
            taken.add(place);
            graphics.setPaint(VEIL);
            graphics.fill(place);
            graphics.setPaint(Palette.INK);
            graphics.drawString(label.text(), (float) place.getX(), (float) place.getY() + ASCENT);
        }
    }

    /** Above the point and to its right, where a falling line leaves room; else the next free line up, or down. */
    private Rectangle2D place(double x, double y, String text, Rectangle2D area, List<Rectangle2D> taken) {
        double width = font.widthOf(text);
        double left = Math.max(area.getMinX(), Math.min(x + DISTANCE, area.getMaxX() - width));
        double wanted = Math.max(area.getMinY(), y - DISTANCE - LINE);
        for (double top = wanted; top >= area.getMinY(); top -= LINE) {
            Rectangle2D place = new Rectangle2D.Double(left, top, width, LINE);
            if (taken.stream().noneMatch(place::intersects)) {
                return place;
            }
        }
        Rectangle2D place = new Rectangle2D.Double(left, wanted, width, LINE);
        while (taken.stream().anyMatch(place::intersects)) {
            place = new Rectangle2D.Double(left, place.getY() + LINE, width, LINE);
        }
        return place;
    }
}
