package org.racetozero.registry.http.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/**
 * The colours and signs of every chart.
 *
 * <p>The colours are told apart with any kind of colour vision (Okabe and Ito 2008, with a dark grey), stand out from
 * white by at least 3:1 (WCAG 2.2, 1.4.11), and are never the only sign: what they mean also differs in form.
 */
final class Palette {

    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color QUIET_INK = new Color(0x59, 0x59, 0x59);
    static final Color GRID = new Color(0xdd, 0xdd, 0xdd);

    static final Color ALLOWED = new Color(0x00, 0x72, 0xb2);
    static final Color ACTUAL = new Color(0xd5, 0x5e, 0x00);
    static final Color PROJECTED = new Color(0x55, 0x55, 0x55);

    static final Stroke FULL_LINE = line(null);
    static final Stroke DASHED_LINE = line(new float[] {7, 5});

    /** Long enough for three dashes and the gaps between them. */
    static final Shape LEGEND_LINE = new Line2D.Double(-15.5, 0, 15.5, 0);

    static final Shape DOT = new Ellipse2D.Double(-4.5, -4.5, 9, 9);
    static final Shape DIAMOND = diamond(6.5);

    private static final float LINE_WIDTH = 2.5f;

    private Palette() {
    }

    private static Stroke line(float[] dashes) {
        return new BasicStroke(LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    private static Shape diamond(double radius) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(0, -radius);
        diamond.lineTo(radius, 0);
        diamond.lineTo(0, radius);
        diamond.lineTo(-radius, 0);
        diamond.closePath();
        return diamond;
    }
}
